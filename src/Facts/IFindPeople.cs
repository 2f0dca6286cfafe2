namespace ArmedPolicingGov.Facts;

/// <summary>Finds people who can sign in, for what is done in their name while they are away.</summary>
public interface IFindPeople
{
    /// <summary>Somebody with what they may read and record today, or null when nobody of that id can sign in any more.</summary>
    Person? Find(string id);
}
