/** Which clause versions an edition of the contract text holds, in which order. */
export type TemplateClauseTable = { template_id: string; clause_version_id: string; position: number }
