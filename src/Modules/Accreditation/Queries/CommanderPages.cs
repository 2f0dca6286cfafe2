using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Accreditation.Queries;

/// <summary>The pages about commanders that stand beside each other, as far as the reader may open them.</summary>
internal sealed class CommanderPages(Permissions permissions, Person person, ForcesInSight forces)
{
    public IReadOnlyList<(string Href, string Text)> All =>
    [
        .. person.Role == Roles.FirearmsCommander ? [(Urls.Mine, "My currency")] : Array.Empty<(string, string)>(),
        (Urls.Roster, "Commanders"), (Urls.Due, "What falls due"), (Urls.WhoMayCommand, "Who may command"), (Urls.Sessions, "Training sessions"), (Urls.Changes, "Tactics, munitions and weapons"), (Urls.Road, "Road to a role"), (Urls.ArmedOfficers, "Armed officers"), (Urls.Establishment, "Establishment"),
        .. (permissions.MayRecord(person, CommanderEvent.Declaration) && forces.Recording(null) is not null) || permissions.MayRecord(person, Shift.Declaration) && person.Writes.Any(scope => scope.StartsWith("region/", StringComparison.Ordinal)) ? [(Urls.Quick, "Quick record")] : Array.Empty<(string, string)>(),
        (Urls.Settings, "Settings"),
    ];
}
