using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Simulation.Writing;

namespace ArmedPolicingGov.Simulation.National;

/// <summary>Which documents an operation has: by the first form of the paperwork, and from the middle of the period by the second.</summary>
internal sealed class Paperwork(Period period)
{
    private readonly ILookup<(string Form, string Kind, string Decision), string> types = Tables.Rows("paperwork")
        .ToLookup(row => (row["standard"], row["kind"], row["decision"]), row => row["document_type"]);

    private readonly DateOnly first = period.Start.AddDays(-400);
    private readonly DateOnly second = period.Start.AddDays(period.Days / 2);

    public IEnumerable<string> Of(string kind, string decision, DateOnly opened) => types[(opened < second ? "1" : "2", kind, decision)];

    /// <summary>Records the paperwork as standards.</summary>
    public void Record(Recorder recorder)
    {
        foreach (var form in types)
        {
            var from = form.Key.Form == "1" ? first : second;
            foreach (var type in form) recorder.Record(new RecordStandard { Standard = $"national-{form.Key.Form}", DeploymentKind = form.Key.Kind, Decision = form.Key.Decision, DocumentType = type, InForceFrom = from }, from.AddDays(-30));
        }

        var mistaken = new RecordStandard { Standard = "national-1", DeploymentKind = "spontaneous", Decision = "not-deployed", DocumentType = "discharge-report", InForceFrom = first };
        recorder.Mistake(mistaken, first);
    }
}
