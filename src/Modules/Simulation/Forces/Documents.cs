using System.Globalization;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The documents of operations, and the checks that their files are as they were stored.</summary>
internal sealed class Documents(ForceOffice office)
{
    private const int MinutesADay = 24 * 60;

    private Chance Chance => office.Chance;

    /// <summary>Records the documents that the paperwork asks for.</summary>
    /// <returns>The document whose file is not as it should be, and the type of the one that is lost or late.</returns>
    public (string? Document, string? Type) Record(Deployment deployment, DateTimeOffset? closed, OperationStory story, IReadOnlyList<string> authors)
    {
        var types = office.World.Paperwork.Of(deployment.Kind, deployment.Decision, LondonTime.DayOf(deployment.OpenedAt)).ToList();
        string? spoilt = null;
        foreach (var (place, type) in types.Index())
        {
            if (place == 0 && story.LosesADocument) continue;
            var id = string.Create(CultureInfo.InvariantCulture, $"{deployment.Id}/d{place + 1}");
            var created = Created(deployment, closed, place == 0 && story.IsLate);
            if (created > office.Period.End) continue;
            Record(deployment, id, type, created, authors[Math.Min(place, authors.Count - 1)], place == 0 && story.LacksAFile);
            Check(id, created, place == 0 ? story.CheckFinds : null);
            if (place == 0) spoilt = id;
        }

        return (spoilt, types[0]);
    }

    /// <summary>During the operation or in the weeks after; too late is a month or more after its end.</summary>
    private DateTimeOffset Created(Deployment deployment, DateTimeOffset? closed, bool isLate)
    {
        var end = closed ?? deployment.OpenedAt.AddMinutes(60);
        if (isLate) return end.AddDays(Chance.Between(31, 38));
        if (Chance.Happens(0.6)) return deployment.OpenedAt.AddMinutes(Chance.Between(10, 20));
        return end.AddMinutes(Chance.Happens(0.8) ? Chance.Between(5, 2 * MinutesADay) : Chance.Between(2 * MinutesADay, 24 * MinutesADay));
    }

    private void Record(Deployment deployment, string id, string type, DateTimeOffset created, string author, bool lacksAFile)
    {
        var body = office.World.Bodies.Any(type, Chance);
        var document = new DeploymentDocument { Document = id, Deployment = deployment.Id, Type = type, Author = author, CreatedAt = created };
        if (!lacksAFile) document = document with { File = body.File, Sha256 = body.Sha256 };
        if (!lacksAFile && Chance.Happens(0.01)) office.Recorder.Continue(document with { File = null, Sha256 = null }, document, created, created.AddDays(2));
        else office.Recorder.Record(document, created);
    }

    /// <summary>One document in seven is looked at now and then; what was not found at first turns up the next day.</summary>
    private void Check(string document, DateTimeOffset created, string? finds)
    {
        if (finds is null && !Chance.Happens(0.15)) return;
        var at = created.AddDays(Chance.Between(5, 15));
        if (finds is null && Chance.Happens(0.05) && at <= office.Period.End) Record(document, at.AddDays(-1), "missing");
        Record(document, at, "intact");
        if (finds is not null) Record(document, at.AddDays(3), finds);
    }

    private void Record(string document, DateTimeOffset at, string result)
    {
        if (at <= office.Period.End) office.Recorder.Record(new DocumentCheck { Document = document, CheckedAt = at, Result = result }, at);
    }
}
