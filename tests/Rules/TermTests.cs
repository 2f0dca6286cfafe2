using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Recommendations.Rules;
using ArmedPolicingGov.Organisation;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Rules.Tests;

public sealed class TermTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_year_after_and_a_year_before_differ_around_29_february()
    {
        var leapDay = new DateOnly(2024, 2, 29);

        leapDay.IsOverAfter(1, new(2025, 2, 27)).ShouldBeFalse();
        leapDay.IsOverAfter(1, new(2025, 2, 28)).ShouldBeTrue();
        leapDay.IsYearsBefore(1, new(2025, 2, 28)).ShouldBeFalse();
        leapDay.IsInYearsTo(new(2025, 2, 28)).ShouldBeTrue();
        leapDay.IsYearsBefore(1, new(2025, 3, 1)).ShouldBeTrue();
        new DateOnly(2023, 2, 28).IsYearsBefore(1, leapDay).ShouldBeTrue();
        new DateOnly(2023, 3, 1).IsYearsBefore(1, leapDay).ShouldBeFalse();
    }

    [Fact]
    public void Years_and_days_beyond_the_calendar_are_never_reached()
    {
        DateOnly.MaxValue.IsOverAfter(1, DateOnly.MaxValue).ShouldBeFalse();
        DateOnly.MinValue.IsYearsBefore(1, DateOnly.MinValue).ShouldBeFalse();
        DateOnly.MinValue.IsDaysBefore(92, DateOnly.MinValue).ShouldBeFalse();
        DateOnly.MinValue.IsInYearsTo(DateOnly.MinValue).ShouldBeTrue();
        CoverTerms.WindowOf(DateOnly.MaxValue, 28).From.ShouldBe(LondonTime.StartOf(new(9999, 12, 4)));
    }

    [Theory]
    [InlineData("2026-03-29", 27 * 24 + 23)]
    [InlineData("2026-03-28", 28 * 24)]
    [InlineData("2025-10-26", 27 * 24 + 25)]
    public void Twenty_eight_days_in_London_have_the_hours_that_passed(string asAt, int hours)
    {
        LondonTime.TryParseDay(asAt, out var day).ShouldBeTrue();
        var window = CoverTerms.WindowOf(day, 28);
        (window.To - window.From).ShouldBe(TimeSpan.FromHours(hours));
    }

    [Fact]
    public void The_store_s_clock_and_the_source_s_clock_know_different_things()
    {
        var first = new Officer { Id = "norfolk/1", Force = "norfolk", Name = "First", RecordedAt = Noon, ReceivedAt = Noon.AddDays(1), Seq = 0 };
        var backdated = first with { Name = "Backdated", RecordedAt = Noon.AddHours(-1), ReceivedAt = Noon.AddDays(2), Seq = 1 };
        var withdrawal = first with { Withdrawn = true, RecordedAt = Noon.AddHours(1), ReceivedAt = Noon.AddDays(3), Seq = 2 };
        Officer[] versions = [withdrawal, backdated, first];

        string[] KnownAt(DateTimeOffset? asKnownAt, Clock clock) => [.. Known.At(versions, Officer.Declaration, asKnownAt, clock).Select(each => each.Name)];

        KnownAt(Noon.AddHours(-1), Clock.Source).ShouldBe(["Backdated"]);
        KnownAt(Noon, Clock.Source).ShouldBe(["First"]);
        KnownAt(Noon.AddHours(1), Clock.Source).ShouldBeEmpty();
        KnownAt(Noon.AddDays(1).AddTicks(-1), Clock.System).ShouldBeEmpty();
        KnownAt(Noon.AddDays(1), Clock.System).ShouldBe(["First"]);
        KnownAt(Noon.AddDays(2), Clock.System).ShouldBe(["First"]);
        KnownAt(Noon.AddDays(3), Clock.System).ShouldBeEmpty();
        KnownAt(null, Clock.System).ShouldBeEmpty();
        Known.LatestStamp(versions, Clock.System).ShouldBe(Noon.AddDays(3));
        Known.LatestStamp(versions, Clock.Source).ShouldBe(Noon.AddHours(1));
        Known.LatestStamp([], Clock.System).ShouldBeNull();
    }

    [Fact]
    public void A_fact_counts_only_with_its_parents_however_far_up()
    {
        var armoury = new Armoury { Id = "norfolk/armoury", Force = "norfolk", Name = "Main", OpenedOn = new(2020, 1, 1) };
        var audit = new ArmouryAudit { Audit = "audit", Armoury = armoury.Id, On = new(2025, 1, 1), Kind = "inspection", Auditor = "A" };
        var finding = new ArmouryFinding { Finding = "finding", Audit = audit.Audit, Severity = "high", Summary = "Loose lock", ActionDue = new(2025, 2, 1) };

        Overdue([finding], [audit], [armoury]).ShouldBe(["finding"]);
        Overdue([finding, audit]).ShouldBeEmpty();
        Overdue([finding], [armoury]).ShouldBeEmpty();

        static IEnumerable<string> Overdue(params IReadOnlyList<Fact>[] known) =>
            Evaluation.Run(FactBook.Of(known, RecordFolder.Reference), new(2026, 1, 1), Scope.All).Results.Single(each => each.Rule.Id == "10-findings-closed" && each.Unit == "norfolk").Exceptions.Select(each => each.Subject);
    }

    [Fact]
    public void Rows_of_one_item_that_differ_in_kind_are_decided_by_the_last_recorded_then_by_the_force()
    {
        var everywhere = new Item { Id = "item", Kind = "tactic", Name = "x", RecordedAt = Noon };
        var norfolk = everywhere with { Force = "norfolk", Kind = "weapon-system" };
        var earlier = norfolk with { RecordedAt = Noon.AddSeconds(-1) };

        FactBook.Of([[norfolk, everywhere]], RecordFolder.Reference).Items.KindOf("item").ShouldBe("weapon-system");
        FactBook.Of([[earlier, everywhere]], RecordFolder.Reference).Items.KindOf("item").ShouldBe("tactic");
    }

    [Fact]
    public void Rows_of_one_standard_that_differ_in_their_beginning_are_decided_by_the_last_recorded_then_by_the_key()
    {
        var briefing = new RecordStandard { Standard = "s", DeploymentKind = "spontaneous", Decision = "deployed", DocumentType = "briefing", InForceFrom = new(2025, 1, 1), RecordedAt = Noon };
        var debrief = briefing with { DocumentType = "debrief", InForceFrom = new(2026, 1, 1) };
        var corrected = briefing with { RecordedAt = Noon.AddSeconds(1) };
        var day = new DateOnly(2025, 6, 1);

        FactBook.Of([[debrief, briefing]], RecordFolder.Reference).Standards.InForceOn(day).ShouldBeNull();
        FactBook.Of([[debrief, corrected]], RecordFolder.Reference).Standards.InForceOn(day).ShouldBe("s");
    }

    [Fact]
    public void Every_force_has_a_policing_body_and_every_territorial_one_a_statistical_region()
    {
        var forces = RecordFolder.Reference.Forces;
        var territorial = forces.Where(force => RecordFolder.Reference.ForceAt(force, DateOnly.MinValue).Territorial).ToList();

        territorial.Count.ShouldBe(43);
        ReferenceData.PolicingBodies().Select(each => each.Force).Order(StringComparer.Ordinal).ShouldBe(forces);
        ReferenceData.StatisticsRegions().Select(each => each.Subject).Order(StringComparer.Ordinal).ShouldBe(territorial);
        ReferenceData.StatisticsRegions().ShouldAllBe(each => ReferenceData.StatisticsRegionNames().ContainsKey(each.Value));
    }
}
