using ArmedPolicingGov.Facts;
using ArmedPolicingGov.Web;

namespace ArmedPolicingGov.Accreditation.Road;

/// <summary>What the view log keeps of roads that a page showed.</summary>
internal static class RoadViews
{
    public static void SawLines(this ViewLog viewed, IEnumerable<RoadLine> lines)
    {
        foreach (var kind in lines.ToLookup(each => each.IsFromCommander ? CommanderEvent.Declaration.Name : RoadStep.Declaration.Name, StringComparer.Ordinal))
            viewed.Saw(kind.Key, kind.Select(each => each.Step));
    }
}
