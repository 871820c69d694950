import { sql, type Kysely } from 'kysely'

/** Accounts, in the shape better-auth 1.7 keeps them (e-mail and password, sessions, second factor). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create schema identity;
    create table identity."user" (
      "id" text primary key,
      "name" text not null,
      "email" text not null unique,
      "emailVerified" boolean not null,
      "image" text,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp,
      "twoFactorEnabled" boolean
    );
    create table identity."session" (
      "id" text primary key,
      "expiresAt" timestamptz not null,
      "token" text not null unique,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references identity."user" ("id") on delete cascade
    );
    create table identity."account" (
      "id" text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references identity."user" ("id") on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      "scope" text,
      "password" text,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null
    );
    create table identity."verification" (
      "id" text primary key,
      "identifier" text not null,
      "value" text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp,
      "updatedAt" timestamptz not null default current_timestamp
    );
    create table identity."twoFactor" (
      "id" text primary key,
      "secret" text not null,
      "backupCodes" text not null,
      "userId" text not null references identity."user" ("id") on delete cascade,
      "verified" boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    );
    create index on identity."session" ("userId");
    create index on identity."account" ("userId");
    create index on identity."verification" ("identifier");
    create index on identity."twoFactor" ("userId");
  `.execute(db)
}
