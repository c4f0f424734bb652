namespace GoPimi.Workspaces.Passwords;

// The words of which the passwords at the top of every published list are made.
internal static class CommonPasswordWords
{
    public static IReadOnlyList<string> All { get; } =
    [
        "gopimi", "helpdesk", "support", "customer", "ticket", "inbox", "company", "office", "business",
        "password", "passwort", "passw", "passcode", "passphrase", "secret", "letmein", "login", "logmein", "access", "changeme",
        "default", "admin", "administrator", "root", "user", "guest", "demo", "test", "testing", "temp", "welcome", "hello",
        "qwerty", "qwertyuiop", "qwertz", "qwertzuiop", "azerty", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "yxcvbnm",
        "qazwsx", "wsxedc", "abcdef", "abcdefg", "abcdefgh", "abcdefghij", "abcd", "poiuytrewq",
        "iloveyou", "loveyou", "love", "lovely", "lover", "babygirl", "baby", "princess", "angel", "sweetheart", "darling",
        "monkey", "dragon", "tiger", "lion", "eagle", "falcon", "phoenix", "unicorn", "panther", "dolphin", "butterfly",
        "master", "shadow", "ninja", "killer", "hunter", "ranger", "warrior", "samurai", "knight", "wizard", "merlin",
        "superman", "batman", "spiderman", "ironman", "pokemon", "pikachu", "starwars", "gandalf", "naruto", "matrix",
        "football", "baseball", "basketball", "hockey", "soccer", "golfer", "tennis", "arsenal", "liverpool", "chelsea",
        "barcelona", "juventus", "yankees", "lakers", "steelers", "cowboys", "sunshine", "summer", "winter", "spring", "autumn",
        "sommer", "monday", "friday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "flower", "rainbow", "chocolate", "cookie", "coffee", "pepper", "ginger", "cheese",
        "banana", "orange", "apple", "cherry", "peanut", "purple", "yellow", "silver", "golden", "diamond", "crystal",
        "computer", "internet", "google", "facebook", "microsoft", "windows", "samsung", "android", "iphone", "linux",
        "mustang", "ferrari", "porsche", "mercedes", "corvette", "harley", "yamaha", "suzuki", "honda", "toyota",
        "michael", "jordan", "jessica", "jennifer", "michelle", "ashley", "daniel", "thomas", "robert", "charlie", "andrew",
        "matthew", "joshua", "george", "william", "maggie", "nicole", "hannah", "amanda", "samantha", "elizabeth", "alexander",
        "freedom", "whatever", "trustno", "nothing", "blessed", "jesus", "heaven", "forever", "friends", "family", "mother",
        "london", "berlin", "paris", "madrid", "moscow", "america", "england", "germany", "france", "canada",
    ];
}
