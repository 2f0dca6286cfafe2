using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Organisation.Checks;

/// <summary>A post is held for an area of the right sort: a region, a force or an armoury.</summary>
internal static class PostAreas
{
    public static readonly StagedCheck IsAnArmoury = new(PostHeld.Declaration, "area",
        """
        s.post = 'armoury-manager'
        and not exists (select from armouries.armouries a where a.key = s.area)
        and not exists (select from pg_temp.staged_armouries a where a.key = s.area)
        """,
        "names no armoury that this import or the store has", "Name the armoury that is managed, or record the armoury as well", Armoury.Declaration);

    public static FactCheck IsOfTheRightSort(Reference reference) => FactCheck.Of(PostHeld.Declaration, post => post.Post switch
    {
        "armoury-manager" => [],
        "regional-armed-policing-lead" when !reference.HasRegion(post.Area) => [Wrong(post, "is no armed policing region", "A regional armed policing lead is one for a region, like eastern")],
        not "regional-armed-policing-lead" when !reference.HasForce(post.Area) => [Wrong(post, "is no force", "This post is held for a force, like norfolk")],
        _ => [],
    });

    private static Fault Wrong(PostHeld post, string problem, string mend) => new("", null, "area", post.Area, problem, mend);
}
