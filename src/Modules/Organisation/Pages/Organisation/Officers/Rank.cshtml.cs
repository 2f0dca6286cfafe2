using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Careers;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Officers;

/// <summary>Record the rank that an officer holds, or acts in, from a day on.</summary>
[Authorize(Policies.Recording)]
[ReadsPersonalData]
internal sealed class RankModel(OfficerAtHand hand, FactsContext facts, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Rank = "rank";
    public const string Sort = "sort";
    public const string Held = "held";
    public const string Acting = "acting";
    public const string From = "from";
    public const string To = "to";

    private Officer officer = null!;

    public string Name => Officer.Declaration.Label(officer);

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel) => await FindAsync(whose, cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "officer")] string? whose, CancellationToken cancel)
    {
        if (await FindAsync(whose, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var rank = Typed.Code(Rank, Codes.Rank, "Choose the rank", frame.Problems);
        if (Typed[Sort] is not (Held or Acting)) frame.Problems.Add(Sort, "Choose whether they hold it or act in it");
        var from = Typed.Day(From, "The day from which they have it", store.Today(clock), frame.Problems);
        var to = Typed.OptionalDay(To, "The day until when they act in it", frame.Problems);
        if (to is not null && Typed[Sort] == Held) frame.Problems.Add(To, "A rank that they hold ends with their next one. Leave this date blank");
        if (to is not null && from is not null && to <= from) frame.Problems.Add(To, "The day until when they act in it must be after the day from which they do");
        if (from is not null && await IsThereAsync(from.Value, cancel)) frame.Problems.Add(From, "A rank from this day is on record already. Correct that one, from the officer’s page");
        if (frame.Problems.Any) return Page();
        Fact fact = Typed[Sort] == Acting ? new ActingRank { Officer = officer.Id, From = from!.Value, To = to, Rank = rank } : new RankHeld { Officer = officer.Id, From = from!.Value, Rank = rank };
        var done = await mediator.Send(new RecordRank(fact, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{officer.Name} is recorded as {(Typed[Sort] == Acting ? "acting " : "")}{Codes.Rank.Words(rank).ToLowerInvariant()}", Urls.Officer(officer.Id)) ?? Page();
    }

    private async Task<bool> IsThereAsync(DateOnly from, CancellationToken cancel) => Typed[Sort] == Acting
        ? await facts.Set<ActingRank>().AnyAsync(each => each.Officer == officer.Id && each.From == from, cancel)
        : await facts.Set<RankHeld>().AnyAsync(each => each.Officer == officer.Id && each.From == from, cancel);

    private async Task<IActionResult?> FindAsync(string? whose, CancellationToken cancel)
    {
        var (found, status) = await hand.FindAsync(whose, RankHeld.Declaration, cancel);
        if (found is null) return StatusCode(status);
        (officer, frame.Title, frame.BackLink) = (found, "Record a rank", Urls.Officer(found.Id));
        return null;
    }
}
