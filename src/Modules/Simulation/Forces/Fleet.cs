using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Simulation.Forces;

/// <summary>A vehicle and the time that it is in service.</summary>
internal sealed record FleetVehicle(string Id, Tenure Tenure);

/// <summary>The armed response vehicles of a force; each is checked every few weeks.</summary>
internal sealed class Fleet
{
    private const int ServiceDays = 1500;

    private readonly ForceOffice office;
    private readonly List<List<FleetVehicle>> places = [];

    public Fleet(ForceOffice office)
    {
        this.office = office;
        var count = Math.Max(3, (int)(office.DeploymentsAYear * 0.06));
        for (var place = 0; place < count; place++)
            places.Add([.. Tenure.After(office.Period, office.Chance, ServiceDays, ServiceDays + 400).Select(service => Serve(service))]);
    }

    /// <summary>So many different vehicles that are in service on a day.</summary>
    public IReadOnlyList<string> Send(DateOnly day, int count)
    {
        var first = office.Chance.Between(0, places.Count - 1);
        return [.. Enumerable.Range(first, Math.Min(count, places.Count)).Select(place => places[place % places.Count].First(each => each.Tenure.Holds(day)).Id)];
    }

    /// <summary>A vehicle with its checks.</summary>
    /// <param name="checkedUntil">The last day on which it can have been checked; by default the last of all.</param>
    /// <param name="last">The day and result of one more check.</param>
    public FleetVehicle Serve(Tenure service, DateOnly? checkedUntil = null, (DateOnly On, string Result)? last = null)
    {
        var vehicle = new Vehicle { Id = office.NextId("av"), Force = office.Force, Callsign = Callsign(), InServiceFrom = service.From };
        if (service.To is { } to) office.Recorder.Continue(vehicle, vehicle with { InServiceTo = to }, Period.At(service.From, 600), Period.At(to, 600));
        else office.Recorder.Record(vehicle, service.From);
        var end = checkedUntil ?? (service.To is { } gone ? gone.AddDays(-1) : office.Period.Until);
        var day = service.From < office.Period.Start ? office.Period.Start.AddDays(office.Chance.Between(0, 25)) : service.From.AddDays(office.Chance.Between(0, 10));
        for (; day <= end; day = day.AddDays(office.Chance.Between(24, 29))) Check(vehicle.Id, day, end);
        if (last is { } one) Check(vehicle.Id, one.On, 700, one.Result);
        return new FleetVehicle(vehicle.Id, service);
    }

    /// <summary>A check; what is found faulty is mended and checked again the same day.</summary>
    private void Check(string vehicle, DateOnly day, DateOnly end)
    {
        var minutes = office.Chance.Between(360, 800);
        if (office.Chance.Happens(0.03)) Check(vehicle, day, minutes - 120, "faulty");
        Check(vehicle, day, minutes, "working");
        if (office.Chance.Happens(0.005) && day < end) office.Recorder.Mistake(Made(vehicle, day, minutes + 200, "not-fitted"), day);
    }

    private void Check(string vehicle, DateOnly day, int minutes, string result) => office.Recorder.Record(Made(vehicle, day, minutes, result), Period.At(day, minutes));

    private static TrackingCheck Made(string vehicle, DateOnly day, int minutes, string result) =>
        new() { Vehicle = vehicle, CheckedAt = Period.At(day, minutes), Result = result };

    private string Callsign() => FormattableString.Invariant($"{office.Chance.OneOf(office.World.Words["thing"])} {office.Chance.Between(1, 99)}");
}
