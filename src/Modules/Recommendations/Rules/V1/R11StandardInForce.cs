using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Recommendations.Rules.V1;

internal sealed class R11StandardInForce() : Rule("11-standard-in-force", 11, UnitKind.National, Status.NoEvidence)
{
    public override string Words => "A record standard is in force that says which documents an armed operation must have.";

    public override IReadOnlyList<Reason> Reasons { get; } =
    [
        new("none-in-force", "No record standard has come into force, so nothing says which documents an operation must have.",
            "Record the standard with the day from which it holds.", "national-lead", "record_standards"),
    ];

    public override Judgement Judge(FactBook book, DateOnly asAt, string unit)
    {
        var tally = new Tally();
        var standard = book.Standards.InForceOn(asAt);
        var member = tally.Add("standard", "", standard is null ? null : book.Standards.Rows(standard).FirstOrDefault());
        if (standard is null) member.Fails("none-in-force", "");
        return tally.Judgement();
    }
}
