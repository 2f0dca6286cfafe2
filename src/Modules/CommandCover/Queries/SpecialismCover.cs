using ArmedPolicingGov.CommandCover.Cadres;
using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.CommandCover.Queries;

/// <summary>When a specialism is covered: while somebody who counts is a member of its cadre that day, whatever their shift is labelled with.</summary>
internal static class SpecialismCover
{
    /// <summary>Those that a region keeps a cadre of at some time of a window.</summary>
    public static IReadOnlyList<string> KeptIn(RotaBook rota, string region, Stretch window) =>
        [.. CadreMember.Specialisms.Codes.Where(code => Cadre(rota, region, code).Any(each => Stretches.Common(each, window) is not null))];

    /// <summary>The hours of a role in which a specialist is among those who cover. Of somebody who is no member it is those of a shift that two people stood for.</summary>
    public static IReadOnlyList<Hours> Of(RotaBook rota, OverridesOf overrides, RoleCover cover, string specialism) =>
    [
        .. cover.Hours.Where(each => each.Shift is not null).SelectMany(each => StretchesOf(rota, overrides, each.Shift!, specialism)
            .Select(stretch => Stretches.Common(stretch, each.Stretch)).OfType<Stretch>().Select(stretch => each with { Stretch = stretch })),
    ];

    /// <summary>Where a role is covered and no specialist of a cadre that the region keeps is among those who cover it.</summary>
    public static IEnumerable<Doubt> MissingIn(RotaBook rota, OverridesOf overrides, RoleCover cover)
    {
        var covering = cover.Hours.Where(each => each.Shift is not null).ToList();
        if (covering.Count == 0) yield break;
        var window = new Stretch(covering[0].Stretch.From, covering.Max(each => each.Stretch.To));
        foreach (var specialism in KeptIn(rota, covering[0].Shift!.Region, window))
        {
            var there = Of(rota, overrides, cover, specialism).Select(each => each.Stretch).ToList();
            var cadre = Cadre(rota, covering[0].Shift!.Region, specialism).ToList();
            foreach (var (hours, stretch) in covering.SelectMany(hours => hours.Stretch.Without([.. there, .. hours.Stretch.Without(cadre)]).Select(stretch => (hours, stretch))))
                yield return new Doubt(hours.Shift!, stretch, $"Specialism missing: {CadreMember.Specialisms.Words(specialism)}");
        }
    }

    private static IEnumerable<Stretch> Cadre(RotaBook rota, string region, string specialism) =>
        rota.Cadres.SelectMany(each => each).Where(each => each.Region == region && each.Specialism == specialism).Select(each => Stretches.OfDays(each.From, each.To));

    private static IEnumerable<Stretch> StretchesOf(RotaBook rota, OverridesOf overrides, Shift shift, string specialism) =>
        rota.Details.GetValueOrDefault(shift.Id)?.Specialism == specialism && overrides[shift] is not null
            ? [new Stretch(shift.From, Stint.EndOf(shift))]
            : rota.Cadres[shift.Officer].Where(each => each.Region == shift.Region && each.Specialism == specialism).Select(each => Stretches.OfDays(each.From, each.To));
}
