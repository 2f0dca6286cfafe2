using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Web;

/// <summary>Where the pages of records are, to which pages of every module lead.</summary>
public static class RecordUrls
{
    /// <summary>The records of a kind.</summary>
    public static string List(Kind kind) => $"/records/{kind.Name}";

    /// <summary>What was recorded of one thing, by whom and when; from there it is corrected or withdrawn.</summary>
    public static string History(Kind kind, string key) => History(kind.Name, key);

    /// <summary>The same of a kind by its name.</summary>
    public static string History(string kind, string key) => Page(kind, "history", key);

    /// <summary>The same of a fact.</summary>
    public static string History(Kind kind, Fact fact) => History(kind.Name, kind.KeyOf(fact));

    /// <summary>The form in which it is corrected.</summary>
    public static string Correct(string kind, string key) => Page(kind, "correct", key);

    /// <summary>The same of a kind that is at hand.</summary>
    public static string Correct(Kind kind, string key) => Correct(kind.Name, key);

    /// <summary>The form in which it is withdrawn.</summary>
    public static string Withdraw(Kind kind, string key) => Page(kind.Name, "withdraw", key);

    /// <summary>What one act recorded.</summary>
    public static string Act(Guid act) => $"/records/acts/{act}";

    /// <summary>A document that a record names.</summary>
    /// <param name="sha256">Its digest, as the record has it.</param>
    /// <param name="key">The key of the record.</param>
    public static string Document(string sha256, string key) => $"/records/documents/{sha256}?key={Uri.EscapeDataString(key)}";

    private static string Page(string kind, string page, string key) => $"/records/{kind}/{page}?key={Uri.EscapeDataString(key)}";
}
