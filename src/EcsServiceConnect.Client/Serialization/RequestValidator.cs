using System.Text;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Collects the problems of a request, each with its wire path, while generated code visits the members.</summary>
internal sealed class RequestValidator
{
    private List<Step>? _path;
    private List<string>? _problems;

    /// <summary>The problems, such as <c>containerDefinitions[1].secrets[0].name is required</c>.</summary>
    public IReadOnlyList<string> Problems => _problems ?? [];

    /// <summary>Takes the spare validator of the thread, or a new one.</summary>
    public static RequestValidator Rent() => ThreadLocalPool<RequestValidator>.Take() ?? new RequestValidator();

    /// <summary>Leaves the validator to the next call on the thread. After a problem it is not used again.</summary>
    public void Return()
    {
        if (_problems is null)
        {
            ThreadLocalPool<RequestValidator>.Return(this);
        }
    }

    /// <summary>Reports a required member of the current record if it is absent.</summary>
    public void Require(bool isPresent, string member)
    {
        if (!isPresent)
        {
            (_problems ??= []).Add($"{FormatPath(member)} is required");
        }
    }

    /// <summary>Reports the current union unless exactly one of its members is set.</summary>
    public void RequireExactlyOne(params ReadOnlySpan<(string Name, bool IsPresent)> members)
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
            (_problems ??= []).Add($"{FormatPath()} must have exactly one of its members set: {string.Join(", ", names)}");
        }
    }

    /// <summary>Validates the record that is the value of a member.</summary>
    public void ValidateMember<T>(string member, T? value)
        where T : class, IValidatable
    {
        if (value is not null)
        {
            Enter(new Step(member), value);
        }
    }

    /// <summary>Validates the records in a list.</summary>
    public void ValidateItems<T>(string member, IReadOnlyList<T>? items)
        where T : class, IValidatable
    {
        for (var i = 0; i < items?.Count; i++)
        {
            // A null item is left out of the JSON, so there is nothing to validate.
            if (items[i] is { } item)
            {
                Enter(new Step(member, i), item);
            }
        }
    }

    private void Enter(Step step, IValidatable value)
    {
        _path ??= [];
        _path.Add(step);
        value.Validate(this);
        _path.RemoveAt(_path.Count - 1);
    }

    private string FormatPath(string? member = null)
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
