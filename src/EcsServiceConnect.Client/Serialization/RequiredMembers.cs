using System.Text;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Collects the wire paths of required members that a request lacks, while generated code walks it.</summary>
internal sealed class RequiredMembers
{
    private readonly List<Step> _path = [];
    private List<string>? _missing;

    /// <summary>The paths found missing, such as <c>containerDefinitions[1].secrets[0].name</c>.</summary>
    public IReadOnlyList<string> Missing => _missing ?? [];

    /// <summary>Goes down into a member, or into one item of a list member.</summary>
    public void Enter(string member, int index = -1) => _path.Add(new Step(member, index));

    /// <summary>Comes back up.</summary>
    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Notes that a required member of where the walk stands is absent.</summary>
    public void Add(string member)
    {
        var path = new StringBuilder();
        foreach (var step in _path)
        {
            path.Append(step.Member);
            if (step.Index >= 0)
            {
                path.Append('[').Append(step.Index).Append(']');
            }

            path.Append('.');
        }

        (_missing ??= []).Add(path.Append(member).ToString());
    }

    private readonly record struct Step(string Member, int Index);
}
