namespace ArmedPolicingGov.Recommendations.Rules;

/// <summary>What a rule is judged on.</summary>
public enum UnitKind
{
    Force,
    Region,
    National,
}

/// <summary>What the records say of a rule and a unit. It is computed; nobody can set it.</summary>
public enum Status
{
    Met,
    NotMet,
    NoEvidence,
    NotApplicable,
}

/// <summary>The codes that outputs use.</summary>
public static class RuleCodes
{
    /// <summary>The id of the one national unit.</summary>
    public const string National = "national";

    public static string Code(this UnitKind kind) => kind switch
    {
        UnitKind.Force => "force",
        UnitKind.Region => "region",
        UnitKind.National => National,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Code(this Status status) => status switch
    {
        Status.Met => "met",
        Status.NotMet => "not-met",
        Status.NoEvidence => "no-evidence",
        Status.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
