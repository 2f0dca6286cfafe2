using System.Text;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

/// <summary>Laws that hold for any records, tried on the example folders, changed at random from fixed seeds.</summary>
public sealed class PropertyTests
{
    private static readonly Dictionary<string, RecordFolder> Folders = new[] { "a", "b" }.ToDictionary(
        each => each, each => RecordFolder.Read(Path.Combine(Tree.Tests, "Examples", each, "records")), StringComparer.Ordinal);

    public static MatrixTheoryData<string, int> Draws => new(["a", "b"], Enumerable.Range(1, 8));

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_order_of_rows_does_not_matter(string folder, int seed)
    {
        var random = new Random(seed);
        var day = AnyDay(random);
        var shuffled = new RecordFolder([.. Folders[folder].Lists.Select(list => (list.Kind, Shuffled(list.Versions, random))).OrderBy(_ => random.Next())]);

        Output(shuffled.BookAt(null), day).ShouldBe(Output(Folders[folder].BookAt(null), day));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void What_is_dated_after_the_day_changes_no_result(string folder, int seed)
    {
        var random = new Random(seed);
        var day = AnyDay(random);
        var known = Folders[folder].KnownAt(null);
        var upTo = known.Select(list => (IReadOnlyList<Fact>)[.. list.Where(fact => !(DateOf(fact) > day))]).ToList();
        upTo.Sum(list => list.Count).ShouldBeLessThan(known.Sum(list => list.Count));

        var (with, without) = (Lines(FactBook.Of(known, RecordFolder.Reference), day), Lines(FactBook.Of(upTo, RecordFolder.Reference), day));

        // A force without a territory may be a unit only because of what is still to come.
        with.Where(line => without.Any(each => each.Unit == line.Unit)).ShouldBe(without);
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void What_is_recorded_after_K_changes_nothing_as_known_at_K(string folder, int seed)
    {
        var random = new Random(seed);
        var day = AnyDay(random);
        var stamps = Folders[folder].Lists.SelectMany(list => list.Versions).Select(each => each.RecordedAt).Order().ToList();
        var asKnownAt = stamps[random.Next(stamps.Count / 4, stamps.Count * 9 / 10)];
        var changed = new RecordFolder([.. Folders[folder].Lists.Select(list => (list.Kind,
            (IReadOnlyList<Fact>)[.. list.Versions.Where(each => each.RecordedAt <= asKnownAt || random.Next(3) > 0)
                .Select(each => each.RecordedAt <= asKnownAt || random.Next(3) > 0 ? each : each with { Withdrawn = !each.Withdrawn })]))]);

        changed.KnownAt(null).Sum(list => list.Count).ShouldNotBe(Folders[folder].KnownAt(null).Sum(list => list.Count));
        Output(changed.BookAt(asKnownAt), day).ShouldBe(Output(Folders[folder].BookAt(asKnownAt), day));
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void Units_together_equal_units_alone(string folder, int seed)
    {
        var day = AnyDay(new Random(seed));
        var book = Folders[folder].BookAt(null);
        var together = Evaluation.Run(book, day, Scope.All).Results;

        foreach (var force in book.Forces)
        {
            var region = book.Reference.RegionOf(force, day);
            var expected = together.Where(each => each.Unit == RuleCodes.National || each.Unit == (each.Rule.UnitKind == UnitKind.Force ? force : region));
            Evaluation.Run(book, day, new Scope { Forces = [force] }).Results.Select(Expected.LineOf).ShouldBe(expected.Select(Expected.LineOf));
        }
        foreach (var region in book.Reference.Regions)
        {
            var expected = together.Where(each => each.Unit == RuleCodes.National || (each.Rule.UnitKind == UnitKind.Force ? book.Reference.RegionOf(each.Unit, day) : each.Unit) == region);
            Evaluation.Run(book, day, new Scope { Regions = [region] }).Results.Select(Expected.LineOf).ShouldBe(expected.Select(Expected.LineOf));
        }
        foreach (var recommendation in Enumerable.Range(1, 12))
        {
            Evaluation.Run(book, day, new Scope { Recommendations = [recommendation] }).Results.Select(Expected.LineOf)
                .ShouldBe(together.Where(each => each.Rule.Recommendation == recommendation).Select(Expected.LineOf));
        }
    }

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_facts_of_a_unit_alone_give_its_result(string folder, int seed)
    {
        var day = AnyDay(new Random(seed));
        var known = Folders[folder].KnownAt(null);
        var book = FactBook.Of(known, RecordFolder.Reference);
        var force = book.Forces.Where(each => book.Deployments[each].Count > 0).ElementAt(seed % 3);
        // What belongs to another force by itself; what refers to officers of any force stays.
        var own = known.Select(list => (IReadOnlyList<Fact>)[.. list.Where(fact => fact switch
        {
            Vehicle each => each.Force == force,
            Armoury each => each.Force == force,
            Deployment each => each.Force == force,
            _ => true,
        })]).ToList();

        Lines(FactBook.Of(own, RecordFolder.Reference), day).Where(line => line.Unit == force).ShouldBe(Lines(book, day).Where(line => line.Unit == force));
    }

    private static DateOnly AnyDay(Random random) => new DateOnly(2023, 6, 1).AddDays(random.Next(900));

    private static IReadOnlyList<Fact> Shuffled(IEnumerable<Fact> versions, Random random) => [.. versions.OrderBy(_ => random.Next())];

    private static List<Expected.Line> Lines(FactBook book, DateOnly day) => [.. Evaluation.Run(book, day, Scope.All).Results.Select(Expected.LineOf)];

    private static string Output(FactBook book, DateOnly day)
    {
        using var output = new MemoryStream();
        Evaluation.Run(book, day, Scope.All).Write(output, null, Clock.Source);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The day from which a fact counts. None for what a rule reads before it begins: an audit's armoury may open later.</summary>
    private static DateOnly? DateOf(Fact fact) => fact switch
    {
        RankHeld each => each.From,
        PostHeld each => each.From,
        CommanderEvent each => each.On,
        Shift each => LondonTime.DayOf(each.From),
        Vehicle each => each.InServiceFrom,
        TrackingCheck each => LondonTime.DayOf(each.CheckedAt),
        TrackingTraining each => each.On,
        ArmouryAudit each => each.On,
        OversightReview each => each.On,
        ArmouryProcedure each => each.ApprovedOn,
        RecordStandard each => each.InForceFrom,
        Deployment each => each.OpenedOn(),
        DeploymentCommander each => LondonTime.DayOf(each.From),
        DeploymentDocument each => LondonTime.DayOf(each.CreatedAt),
        DocumentCheck each => LondonTime.DayOf(each.CheckedAt),
        NappMeeting each => each.HeldOn,
        Exercise each => each.HeldOn,
        Milestone each => each.DeliveredOn,
        _ => null,
    };
}
