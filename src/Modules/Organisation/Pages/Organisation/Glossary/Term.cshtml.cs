using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Acts;
using ArmedPolicingGov.Organisation.Forms;
using ArmedPolicingGov.Organisation.Glossary;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Glossary;

/// <summary>Add a term to the glossary, or change one.</summary>
[Authorize(Policies.Recording)]
[ReadsNoPersonalData]
internal sealed class TermModel(FactsContext facts, SeenVersions seen, Areas areas, Reference reference, Kinds kinds, Permissions permissions, Person person, IMediator mediator, PageFrame frame) : PageModel
{
    public const string Name = "name";
    public const string Meaning = "meaning";
    public const string Variants = "variants";
    public const string Reason = "reason";

    private IReadOnlyList<GlossaryTerm> all = [];

    /// <summary>The term as it stands; null: it is new.</summary>
    public GlossaryTerm? Before { get; private set; }

    public Typed Typed { get; private set; } = Typed.Of([]);

    public async Task<IActionResult> OnGetAsync([FromQuery] string? term, CancellationToken cancel)
    {
        if (await FindAsync(term, cancel) is { } closed) return closed;
        if (Before is { } known) Typed = Typed.Of([new(Name, known.Name), new(Meaning, known.Meaning), new(Variants, known.Variants ?? "")]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery] string? term, CancellationToken cancel)
    {
        if (await FindAsync(term, cancel) is { } closed) return closed;
        Typed = Typed.Of(Request.Form);
        await seen.CheckAsync(Typed, cancel);
        var name = Typed.Line(Name, "Term", Typed.LongestName, "Enter the term", reference, frame.Problems, Before?.Name) ?? "";
        var id = Before?.Term ?? Slug.Of(name);
        if (name.Length > 0 && id.Length == 0) frame.Problems.Add(Name, "The term must have letters or figures");
        if (all.Any(each => each != Before && (each.Term == id || string.Equals(each.Name, name, StringComparison.OrdinalIgnoreCase)))) frame.Problems.Add(Name, "The glossary has this term already. Change that one");
        var meaning = Typed.Text(Meaning, "What it means", "Enter what it means", reference, frame.Problems) ?? "";
        var variants = Typed.Text(Variants, "Other words", null, reference, frame.Problems);
        var reason = Typed.Text(Reason, "Reason", "Say why", reference, frame.Problems);
        if (frame.Problems.Any) return Page();
        var done = await mediator.Send(new RecordTerm(new GlossaryTerm { Term = id, Name = name, Meaning = meaning, Variants = variants }, reason!, person), cancel);
        return this.LeadOn(frame, kinds, done, $"{name} is recorded", Urls.Glossary) ?? Page();
    }

    private async Task<IActionResult?> FindAsync(string? term, CancellationToken cancel)
    {
        (frame.Title, frame.BackLink) = (term is null ? "Add a term" : "Change a term", Urls.Glossary);
        if (!permissions.MayRecord(person, GlossaryTerm.Declaration) || !areas.Keeps(Reference.National)) return StatusCode(StatusCodes.Status403Forbidden);
        all = await AllTerms.OfAsync(facts, cancel);
        Before = term is null ? null : all.FirstOrDefault(each => each.Term == term);
        seen.Show(Before);
        return term is not null && Before is null ? NotFound() : null;
    }
}
