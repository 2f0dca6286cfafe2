namespace ArmedPolicingGov.Web;

/// <summary>Who may open a page. Every page and endpoint names one; without a name it is closed to all but the signed in.</summary>
public static class Policies
{
    /// <summary>Anybody who is signed in: status in words and counts, no named officer.</summary>
    public const string Evidence = nameof(Evidence);

    /// <summary>Whoever may read single records: everybody but the commissioner.</summary>
    public const string Records = nameof(Records);

    /// <summary>Whoever may record anything in the browser.</summary>
    public const string Recording = nameof(Recording);

    /// <summary>Whoever may see which records do not hold: the administrator, the national lead and the inspector.</summary>
    public const string Findings = nameof(Findings);

    /// <summary>Whoever erases what the law demands and places legal holds: the administrator alone.</summary>
    public const string Administration = nameof(Administration);
}
