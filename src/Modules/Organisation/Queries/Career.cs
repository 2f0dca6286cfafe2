using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Web.Components;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Queries;

/// <summary>Everything on record of an officer that the reader may see, newest first.</summary>
internal sealed class Career(FactsContext facts, Areas areas, IEnumerable<ITellCareers> modules, Permissions permissions, Person person)
{
    /// <summary>The most that one page shows.</summary>
    public const int Most = 500;

    public async Task<IReadOnlyList<CareerEntry>> OfAsync(string officer, DateOnly today, CancellationToken cancel)
    {
        var entries = new List<CareerEntry>();
        entries.AddRange((await facts.Set<RankHeld>().Where(each => each.Officer == officer).ToListAsync(cancel)).Select(each => CareerEntry.Of(RankHeld.Declaration, each, Codes.Rank.Words(each.Rank), "Rank held from this day", each.From)));
        entries.AddRange((await facts.Set<ActingRank>().Where(each => each.Officer == officer).ToListAsync(cancel)).Select(each => CareerEntry.Of(ActingRank.Declaration, each, $"Acting {Codes.Rank.Words(each.Rank).ToLowerInvariant()}", each.To is { } to ? $"Until {LondonClock.Date(to)}" : "", each.From)));
        entries.AddRange((await facts.Set<Leaving>().Where(each => each.Officer == officer).ToListAsync(cancel)).Select(each => CareerEntry.Of(Leaving.Declaration, each, "Left the police service", Leaving.Reasons.Words(each.Why), each.On)));
        entries.AddRange((await facts.Set<PostHeld>().Where(each => each.Officer == officer).ToListAsync(cancel)).SelectMany(each => Post(each, today)));
        entries.AddRange((await facts.Set<CommanderEvent>().Where(each => each.Officer == officer).ToListAsync(cancel)).Select(each => CareerEntry.Of(CommanderEvent.Declaration, each, Codes.CommanderEvent.Words(each.Kind), Detail(each), each.On)));
        entries.AddRange((await facts.Set<TrackingTraining>().Where(each => each.Officer == officer).ToListAsync(cancel)).Select(each => CareerEntry.Of(TrackingTraining.Declaration, each, "Trained in tracking", each.ExpiresOn is { } expires ? $"Expires on {LondonClock.Date(expires)}" : "", each.On)));
        entries.AddRange((await facts.Set<DeploymentCommander>().Where(each => each.Officer == officer).OrderByDescending(each => each.From).Take(Most).ToListAsync(cancel)).Select(Command));
        entries.AddRange(await DeploymentsAsync(officer, cancel));
        entries.AddRange((await facts.Set<Shift>().Where(each => each.Officer == officer).OrderByDescending(each => each.From).Take(Most).ToListAsync(cancel)).Select(each => CareerEntry.Of(Shift.Declaration, each, "On the rota", $"{Codes.SpecialistRole.Words(each.Role)}, {areas.RegionName(each.Region)}{Until(each.To)}", each.From)));
        foreach (var module in modules) entries.AddRange(await module.OfAsync(officer, today, Most, cancel));
        return [.. entries.Where(each => permissions.MayRead(person, each.Kind)).OrderByDescending(each => each.Moment).ThenBy(each => each.Title, StringComparer.Ordinal).ThenBy(each => each.Key, StringComparer.Ordinal).Take(Most)];
    }

    private async Task<IEnumerable<CareerEntry>> DeploymentsAsync(string officer, CancellationToken cancel)
    {
        var taken = await facts.Set<DeploymentOfficer>().Where(each => each.Officer == officer)
            .Join(facts.Set<Deployment>(), each => each.Deployment, deployment => deployment.Id, (each, deployment) => new { Part = each, deployment.OpenedAt })
            .OrderByDescending(each => each.OpenedAt).Take(Most).ToListAsync(cancel);
        return taken.Select(each => CareerEntry.Of(DeploymentOfficer.Declaration, each.Part, "Took part in a deployment", $"{Codes.OfficerRole.Words(each.Part.Role)}, {each.Part.Deployment}{(each.Part.Discharged ? ", discharged a weapon" : "")}", each.OpenedAt));
    }

    private static CareerEntry Command(DeploymentCommander each) =>
        CareerEntry.Of(DeploymentCommander.Declaration, each, "In command of a deployment", $"{Codes.DeploymentCommand.Words(each.Role)}, {each.Deployment}{Until(each.To)}", each.From);

    private IEnumerable<CareerEntry> Post(PostHeld each, DateOnly today)
    {
        var detail = $"{Codes.Post.Words(each.Post)}, {(each.Post == "regional-armed-policing-lead" ? areas.RegionName(each.Area) : areas.ForceName(each.Area, today))}";
        yield return CareerEntry.Of(PostHeld.Declaration, each, "Took up a post", detail, each.From);
        if (each.To is { } to) yield return CareerEntry.Of(PostHeld.Declaration, each, "Left a post", detail, to);
    }

    private static string Detail(CommanderEvent each) => string.Join(", ",
        new[] { each.Role is { } role ? Codes.CommandRole.Words(role) : null, each.Item, each.Provider }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Until(DateTimeOffset? to) => to is { } end ? $", until {LondonClock.DateAndTime(end)}" : "";
}
