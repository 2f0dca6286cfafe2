using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>The operators of a force's control room, who are trained in tracking before they begin and again in time.</summary>
internal sealed class ControlRoom(ForceOffice office)
{
    private const int Validity = 730;

    public void Record()
    {
        var count = Math.Min(30, 6 + (int)(office.DeploymentsAYear / 150));
        for (var place = 0; place < count; place++)
        {
            foreach (var service in Tenure.After(office.Period, office.Chance, 500, 2500)) Operate(service);
        }
    }

    private void Operate(Tenure service)
    {
        var officer = Begin(office, service);
        var end = service.To ?? office.Period.Until;
        var day = service.From < office.Period.Start.AddDays(-Validity + 60) ? office.Period.Start.AddDays(-office.Chance.Between(1, 600)) : service.From.AddDays(-office.Chance.Between(1, 20));
        for (; day <= end; day = day.AddDays(office.Chance.Between(550, 700))) Train(office, officer, day);
    }

    public static string Begin(ForceOffice office, Tenure service)
    {
        var officer = office.Personnel.Join("staff", service.From.AddDays(-30));
        office.Personnel.Post(officer, "control-room-operator", office.Force, service.From, service.To);
        return officer;
    }

    public static void Train(ForceOffice office, string officer, DateOnly on) =>
        office.Recorder.Record(new TrackingTraining { Officer = officer, On = on, ExpiresOn = on.AddDays(Validity) }, on);
}
