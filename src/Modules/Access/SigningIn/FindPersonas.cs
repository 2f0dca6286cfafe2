using ArmedPolicingGov.Facts;

namespace ArmedPolicingGov.Access.SigningIn;

/// <inheritdoc cref="IFindPeople"/>
internal sealed class FindPersonas(Personas personas, Reference reference, TimeProvider clock) : IFindPeople
{
    public Person? Find(string id) => personas.Find(id)?.On(LondonTime.Today(clock), reference);
}
