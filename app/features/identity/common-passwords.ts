/**
 * Passwords of twelve characters or more that stand in every list of stolen passwords, or that a stranger would
 * try first at this portal. In small letters; the check ignores capitals.
 */
const KNOWN = `
123456789012 1234567890123 12345678901234 123456789123 123123123123 111111111111 000000000000 222222222222
121212121212 112233445566 101010101010 987654321098 098765432109 147258369147 159753159753 741852963741
qwertyuiop12 qwertyuiop123 qwertyuiopas qwertyuiop[] qwerty123456 qwerty1234567 qwertyqwerty 1q2w3e4r5t6y
1qaz2wsx3edc 1qaz2wsx3edc4rfv q1w2e3r4t5y6 zaq12wsxcde3 asdfghjkl123 asdfasdfasdf zxcvbnm12345 azertyuiop12
abcdefghijkl abcdefgh1234 abcd12345678 abc123abc123 a1b2c3d4e5f6 aaaaaaaaaaaa password1234 password12345
password123456 password123! password1234! passwordpassword passw0rd1234 p@ssw0rd1234 p@ssword1234 mypassword123
iloveyou1234 iloveyouforever letmeinletmein letmein12345 trustno1trustno1 administrator administrator1
administrator123 changeme1234 changemenow123 welcome12345 welcome123456 welcome2024! welcome2025! welcome2026!
secretsecret supersecret123 superman1234 batmanbatman football1234 baseball1234 liverpool1234 chocolate123
sunshine1234 princess1234 monkeymonkey dragondragon starwars1234 pokemon12345 michael12345 computer1234
internet1234 samsung12345 google123456 facebook1234 whatever1234 testtesttest test12345678 test1234test
wachtwoord12 wachtwoord123 wachtwoord1234 wachtwoord01 wachtwoord01! wachtwoord2024 wachtwoord2025 wachtwoord2026
wachtwoord123! wachtwoordwachtwoord nieuwwachtwoord mijnwachtwoord geheim123456 geheimgeheim welkom123456
welkom1234567 welkom12345! welkom2024!! welkom2025!! welkom2026!! welkomwelkom welkom010101 ajaxamsterdam
feyenoord123 feyenoord1908 amsterdam123 amsterdam020 rotterdam010 rotterdam123 nederland123 hollandholland
voetbal12345 zomer2024zomer zomer2025zomer winter2025winter herfst2025herfst lente2026lente januari2026!
december2025 december2026 vakantie2025 vakantie2026 ikhouvanjou12 ikhouvanjou123 hallohallo12 hallo1234567
beheerder123 gebruiker123 inloggen1234 openhuis1234 openhuis2025 openhuis2026 openhuis123! openhuisopenhuis
jeugdhulp123 jeugdhulp2025 jeugdhulp2026 jeugdzorg123 jeugdzorg2026 jeugdhulpregio limburg12345 noordlimburg
noordlimburg1 noord-limburg venlo1234567 aanbieder123 aanbieder2026 inkoper12345 contract2026 tender123456
`

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(KNOWN.trim().split(/\s+/))
