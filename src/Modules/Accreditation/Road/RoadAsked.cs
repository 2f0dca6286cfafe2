using ArmedPolicingGov.Accreditation.Checking;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web.Components;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>What settings ask of a road beyond a reason for what is left out: stages that must be held, and a rank.</summary>
internal sealed class RoadAsked(SettingsInForce settings, IAskForRanks ranks, Reference reference)
{
    /// <summary>Why stages may not be left out; null: they may, for a reason.</summary>
    public async Task<Fault?> KeptAsync(RoadStep step, IEnumerable<RoadStep> leftOut, CancellationToken cancel)
    {
        var kept = (await settings.BookAsync(cancel)).StagesKept(step.Role, Identifier.ForceOf(step.Officer), step.On);
        return kept.FirstOrDefault(each => leftOut.Any(left => left.Stage == each.Stage)) is { By: { } by, Stage: var stage }
            ? new Fault("", null, "left_out", null, $"{RoadStep.Stages.Words(stage)} may not be left out on the road to {RoadStep.Roles.Words(step.Role)}: {InSentence(by, step.On)} asks for it since {LondonClock.Date(by.From)}", "Record that stage first")
            : null;
    }

    /// <summary>The rank that somebody is below who would be signed off; null: none.</summary>
    public async Task<Obstacle?> BelowRankAsync(FactBook book, string officer, string role, DateOnly on, CancellationToken cancel) => (await ranks.LoadAsync(cancel)).Against(book, officer, role, on);

    public static Fault NeedsReason(Obstacle below) => new("", null, "below_rank", null, $"{below.Words()} since {LondonClock.Date(below.Since!.Value)}", "Say why they are signed off all the same, or record their rank first");

    private string InSentence(ISetting by, DateOnly day) => by.Place == Reference.National ? "the nation" : SettingPlaces.NameOf(reference, by.Place, day);
}
