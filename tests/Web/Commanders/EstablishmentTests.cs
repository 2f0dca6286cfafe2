using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Tests.Support;
using ArmedPolicingGov.Web.Tests.Records;
using Shouldly;
using Xunit;

namespace ArmedPolicingGov.Web.Tests.Commanders;

/// <summary>The numbers that a force needs of AFOs, OFCs and tactical advisers stand beside those of commanders.</summary>
public sealed class EstablishmentTests(SiteWithCommanders records) : IClassFixture<SiteWithCommanders>
{
    private const string Path = "/commanders/establishment";

    [Fact]
    public async Task Armed_officers_are_deployable_when_in_date_not_suspended_and_with_their_ticket()
    {
        await records.Site.Store.RecordAsync(
        [
            .. Armed("norfolk/801", "afo", new DateOnly(2026, 1, 10)), .. Armed("norfolk/802", "afo", new DateOnly(2026, 1, 10)), .. Armed("norfolk/803", "afo", new DateOnly(2024, 1, 10)), .. Armed("norfolk/804", "afo", new DateOnly(2025, 4, 10)),
            Happened("norfolk/802", "afo", "suspended", new DateOnly(2026, 2, 1)),
            .. Armed("norfolk/805", "ofc", new DateOnly(2026, 1, 10)), .. Armed("norfolk/806", "ofc", new DateOnly(2026, 1, 10)), .. Armed("norfolk/807", "ofc", new DateOnly(2026, 1, 10)),
            Rank("norfolk/805", "sergeant"), Rank("norfolk/806", "sergeant"), Rank("norfolk/807", "inspector"),
            Happened("norfolk/806", "ofc", "relinquished", new DateOnly(2026, 2, 1)),
            .. Armed("norfolk/808", "tactical-adviser", new DateOnly(2026, 1, 10)), HandedIn("norfolk/808"),
            .. Armed("suffolk/801", "afo", new DateOnly(2026, 1, 10)),
        ]);
        using var instructor = await records.Site.SignedInAsync("instructor");
        await RecordAsync(instructor, "afo", "4");
        await RecordAsync(instructor, "ofc", "2", "sergeant");
        var page = await RecordAsync(instructor, "tactical-adviser", "1");
        // Four hold the role: one in date, one due soon, one suspended, one lapsed.
        Reading.Row(page, "Authorised").ShouldStartWith("Authorised firearms officer (AFO) Any 4 4 2 2 31 March 2026");
        Reading.Row(page, "Operational").ShouldStartWith("Operational firearms commander (OFC) Sergeant 2 1 1 1 31 March 2026");
        Reading.Row(page, "Tactical adviser").ShouldStartWith("Tactical adviser Any 1 1 0 1 31 March 2026");
        using var lead = await records.Site.SignedInAsync("regional-lead");
        Reading.Row(await lead.GetAsync($"{Path}?force=region/eastern"), "Norfolk").ShouldContain("Authorised firearms officer (AFO) Any 4 4 2");
        // A review is due in six months, and nearer then it is among what falls due.
        await RecordAsync(instructor, "ofc", "1", "inspector", ("from.Month", "10"), ("from.Year", "2025"));
        (await instructor.GetAsync("/commanders/due?kind=establishment")).Text.ShouldContain("Review of the number required: Operational firearms commander (OFC), Inspector");
    }

    private static async Task<Answer> RecordAsync(Visitor visitor, string role, string required, string rank = "", params (string, string)[] from)
    {
        var page = await visitor.PressAsync(await visitor.GetAsync(Path), "Record the number", [("role", role), ("rank", rank), ("required", required), ("reason", "Yearly APSTRA"), ("approval", "Chief officer, 14"), .. from]);
        page.Text.ShouldContain("The number is recorded");
        return page;
    }

    private IEnumerable<Fact> Armed(string officer, string role, DateOnly on) => [new Officer { Id = officer, Force = Identifier.ForceOf(officer), Name = $"Officer {officer}" }, Happened(officer, role, "accredited", on)];

    private Fact Happened(string officer, string role, string kind, DateOnly on) => records.Site.Store.Kinds.Named("afo_events").Make([$"{officer}/{role}-{kind}", officer, kind, on, null, null, null, role], default, null, false);

    private Fact HandedIn(string officer) => records.Site.Store.Kinds.Named("ticket_events").Make([$"{officer}/ticket", officer, "handed-in", new DateOnly(2026, 2, 1), null], default, null, false);

    private static RankHeld Rank(string officer, string rank) => new() { Officer = officer, Rank = rank, From = new DateOnly(2020, 1, 1) };
}
