namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>Who reviews armouries, and who approves their procedures.</summary>
internal sealed record ArmouryOfficers(IReadOnlyList<string> Reviewers, string Instructor);

/// <summary>The senior officers who answer for armed policing in a force.</summary>
internal sealed class Chiefs(ForceOffice office)
{
    private const int TenureDays = 900;

    /// <summary>The armed policing leads, one after the other; each was promoted before taking the post.</summary>
    public IReadOnlyList<Holder> Leads() =>
    [
        .. Tenure.After(office.Period, office.Chance, TenureDays, 2 * TenureDays).Select(service =>
        {
            var officer = office.Personnel.Join("chief-superintendent", service.From.AddDays(-1200));
            office.Personnel.Rank(officer, "assistant-chief-constable", service.From.AddDays(-office.Chance.Between(5, 200)));
            office.Personnel.Post(officer, "armed-policing-lead", office.Force, service.From, service.To);
            return new Holder(officer, service);
        }),
    ];

    public ArmouryOfficers ReviewersAndInstructors()
    {
        var since = office.Period.Start.AddDays(-1500);
        var instructor = office.Personnel.Join("inspector", since);
        office.Personnel.Post(instructor, "chief-firearms-instructor", office.Force, since.AddDays(100));
        return new ArmouryOfficers([office.Personnel.Join("superintendent", since), office.Personnel.Join("chief-superintendent", since)], instructor);
    }
}
