using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Ledger.Reading;
using ArmedPolicingGov.Organisation.Glossary;
using ArmedPolicingGov.Organisation.Queries;
using ArmedPolicingGov.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArmedPolicingGov.Organisation.Pages.Organisation.Glossary;

/// <summary>What the words of armed policing mean here, for everybody who is signed in.</summary>
[Authorize(Policies.Evidence)]
[ReadsNoPersonalData]
internal sealed class IndexModel(FactsContext facts, Areas areas, Permissions permissions, IAuthorizationService authorization, Person person, PageFrame frame) : PageModel
{
    public IReadOnlyList<GlossaryTerm> Terms { get; private set; } = [];

    public bool MayRecord => permissions.MayRecord(person, GlossaryTerm.Declaration) && areas.Keeps(Reference.National);

    /// <summary>False for who may open none of the pages beside.</summary>
    public bool MayReadRecords { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        (frame.Title, frame.Wide) = ("Glossary", true);
        MayReadRecords = (await authorization.AuthorizeAsync(User, Policies.Records)).Succeeded;
        if (MayReadRecords) frame.Breadcrumbs = [new Crumb("Organisation", Urls.Index), new Crumb("Glossary")];
        Terms = await AllTerms.OfAsync(facts, cancel);
    }
}
