using System.Text;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Collects what a request lacks, with the wire path of each, while generated code walks it.</summary>
internal sealed class RequiredMembers
{
    private List<Step>? _path;
    private List<string>? _problems;

    /// <summary>What was found, such as <c>containerDefinitions[1].secrets[0].name is required</c>.</summary>
    public IReadOnlyList<string> Problems => _problems ?? [];

    /// <summary>Takes the thread's own, or a new one.</summary>
    public static RequiredMembers Rent() => ThreadLocalPool<RequiredMembers>.Rent(static () => new RequiredMembers());

    /// <summary>Leaves it to the next call of the thread; one that found nothing is as good as new.</summary>
    public void Return()
    {
        if (_problems is null)
        {
            ThreadLocalPool<RequiredMembers>.Return(this);
        }
    }

    /// <summary>Notes a required member of where the walk stands, if it is absent.</summary>
    public void Require(bool isPresent, string member)
    {
        if (!isPresent)
        {
            (_problems ??= []).Add($"{Path(member)} is required");
        }
    }

    /// <summary>Notes that the union where the walk stands has not exactly one member set, if so.</summary>
    public void RequireOne(params ReadOnlySpan<(string Name, bool IsPresent)> members)
    {
        var names = new List<string>();
        var present = 0;
        foreach (var (name, isPresent) in members)
        {
            names.Add(name);
            present += isPresent ? 1 : 0;
        }

        if (present != 1)
        {
            (_problems ??= []).Add($"{Path()} must have exactly one of its members set: {string.Join(", ", names)}");
        }
    }

    /// <summary>Walks a member.</summary>
    public void Check<T>(string member, T? value)
        where T : class, IRequiredCheck
    {
        if (value is not null)
        {
            Enter(new Step(member), value);
        }
    }

    /// <summary>Walks every item of a list member.</summary>
    public void CheckEach<T>(string member, IReadOnlyList<T>? items)
        where T : class, IRequiredCheck
    {
        for (var i = 0; i < items?.Count; i++)
        {
            // A null item is left out of the JSON, so there is nothing to lack.
            if (items[i] is { } item)
            {
                Enter(new Step(member, i), item);
            }
        }
    }

    private void Enter(Step step, IRequiredCheck value)
    {
        _path ??= [];
        _path.Add(step);
        value.CheckRequired(this);
        _path.RemoveAt(_path.Count - 1);
    }

    private string Path(string? member = null)
    {
        var path = new StringBuilder();
        List<Step> steps = [.. _path ?? []];
        if (member is not null)
        {
            steps.Add(new Step(member));
        }

        foreach (var step in steps)
        {
            path.Append(path.Length == 0 ? "" : ".").Append(step.Member);
            if (step.Index >= 0)
            {
                path.Append('[').Append(step.Index).Append(']');
            }
        }

        return path.ToString();
    }

    private readonly record struct Step(string Member, int Index = -1);
}
