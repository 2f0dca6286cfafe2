using ArmedPolicingGov.Accreditation.Acts;
using ArmedPolicingGov.Accreditation.Changes;
using ArmedPolicingGov.Accreditation.Queries;
using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Ledger.Stores;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ArmedPolicingGov.Accreditation.Pages.Commanders.Changes;

/// <summary>Record whether an item is permitted in a force or the nation, and whether it needs an authority before each use.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class RuleModel(ItemAtHand atHand, FactsContext facts, Reference reference, Kinds kinds, Person person, IMediator mediator, Store store, TimeProvider clock, PageFrame frame) : PageModel
{
    public const string Permission = "permission";
    public const string BeforeUse = "before-use";
    public const string Authority = "authority";
    public const string From = "from";

    private readonly DateOnly today = store.Today(clock);
    public AtHand Item { get; private set; } = AtHand.None;

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "item")] string? asked, [FromQuery(Name = "force")] string? seen, CancellationToken cancel)
    {
        if (await FindAsync(asked, seen, cancel) is { } closed) return closed;
        Typed = Typed.WithDefault(From, today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "item")] string? asked, [FromQuery(Name = "force")] string? seen, CancellationToken cancel)
    {
        if (await FindAsync(asked, seen, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        var made = Read();
        if (!frame.Problems.Any && await facts.Set<ItemRule>().AnyAsync(each => each.Item == Item.Id && each.Force == Item.Force && each.From == made.From, cancel)) frame.Problems.Add(From, "Something is recorded from this day already. Give another day, or correct that by its link on the page of the item");
        if (!frame.Problems.Any && await LooserAsync(made, cancel) is { } looser) frame.Problems.Add(looser.Field, looser.Problem);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RuleOnItem(made, person), cancel);
        return this.LeadOn(frame, kinds, done, "It is recorded", Item.Page) ?? Page();
    }

    /// <summary>What the nation asks of the item and a force would not: the nation’s word holds all the same, so the force’s would mislead.</summary>
    private async Task<(string Field, string Problem)?> LooserAsync(ItemRule made, CancellationToken cancel)
    {
        if (made.Force is null) return null;
        var nation = (await ItemRules.LoadAsync(facts, reference, cancel)).Of(Item.Id, made.Force, made.From).FirstOrDefault(each => each.Force is null);
        return nation is { Permission: ItemRule.NotPermitted } && made.Permission == ItemRule.Permitted ? (Permission, "The nation does not permit it on that day, and no force can. Choose that it is not permitted, or give a later day")
            : nation is { BeforeUse: ItemRule.Needed } && made.BeforeUse == ItemRule.NotNeeded ? (BeforeUse, "The nation asks for an authority on that day, and no force can do without. Choose that one is needed")
            : null;
    }

    private ItemRule Read()
    {
        var permission = Typed.Code(Permission, ItemRule.Permissions, "Choose whether it is permitted", frame.Problems);
        var before = Typed.Code(BeforeUse, ItemRule.BeforeUses, "Choose whether an authority is needed before each use", frame.Problems);
        // It may be decided for a day to come.
        Typed.Date(From).TryRead("The day", From, frame.Problems, out var from);
        var authority = Typed.Line(Authority, "Authority", Typed.LongestReference, "Say on whose authority", reference, frame.Problems) ?? "";
        return new ItemRule { Item = Item.Id, Force = Item.Force, From = from ?? today, Permission = permission, BeforeUse = before, Authority = authority };
    }

    private async Task<IActionResult?> FindAsync(string? asked, string? seen, CancellationToken cancel)
    {
        (Item, var status) = await atHand.FindAsync(asked, seen, ItemRule.Declaration, cancel);
        if (status != StatusCodes.Status200OK) return StatusCode(status);
        (frame.Title, frame.BackLink) = (Item.Name, Item.Page);
        return null;
    }
}
