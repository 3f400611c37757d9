using System.Globalization;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Errors;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Finds the values in the JSON of a record that its rules do not allow.</summary>
/// <remarks>
/// An optional enum may be empty, which means absent: the service registers the empty network mode that amazon-ecs-cli sends.
/// Where it does not, as for <c>pidMode</c>, the member has a minimum length. A required text is not empty unless its length says so.
/// Source: https://github.com/aws/amazon-ecs-cli/issues/667
/// </remarks>
internal sealed class ModelRuleInspector
{
    private const int MaxValueLength = 128;

    private readonly List<EcsModelProblem> _problems = [];
    private readonly StringBuilder _path = new();

    private ModelRuleInspector()
    {
    }

    /// <summary>Inspects JSON that was written from a record.</summary>
    public static IReadOnlyList<EcsModelProblem> Inspect(ReadOnlySpan<byte> utf8Json, RecordSemantics record)
    {
        var inspector = new ModelRuleInspector();
        var reader = JsonModelReader.CreateReader(utf8Json);
        inspector.InspectObject(ref reader, record);
        return inspector._problems;
    }

    private void InspectObject(ref Utf8JsonReader reader, RecordSemantics record)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            present.Add(name);
            reader.Read();
            var length = Enter(name);
            InspectValue(ref reader, record.GetMember(name), record.Rules.FindMember(name));
            _path.Length = length;
        }

        foreach (var member in record.Members)
        {
            if (member.IsRequired && !present.Contains(member.Name))
            {
                var length = Enter(member.Name);
                Report("should not be null or empty.");
                _path.Length = length;
            }
        }

        if (record.Rules.IsUnion && present.Count != 1)
        {
            var names = string.Join(", ", record.Members.Select(static member => member.Name));
            Report($"should have exactly one of its members set: {names}.");
        }
    }

    private void InspectValue(ref Utf8JsonReader reader, MemberSemantics member, MemberRules? rules, bool isItem = false)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when member.Record is { } record:
                InspectObject(ref reader, record);
                break;
            case JsonTokenType.StartArray:
                InspectItems(ref reader, member, rules);
                break;
            case JsonTokenType.String when rules?.KnownValues is { } known:
                InspectEnum(reader.GetString()!, known, rules, isDue: isItem || member.IsRequired || rules.Lengths is { Min: > 0 });
                break;
            case JsonTokenType.String:
                InspectText(reader.GetString()!, rules, isItem ? null : rules?.Lengths ?? (member.IsRequired ? (1, int.MaxValue) : null));
                break;
            case JsonTokenType.Number when rules?.Values is { } range:
                InspectNumber(reader.GetDouble(), range, rules);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private void InspectItems(ref Utf8JsonReader reader, MemberSemantics member, MemberRules? rules)
    {
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var length = _path.Length;
            _path.Append(CultureInfo.InvariantCulture, $"[{count}]");
            InspectValue(ref reader, member, rules, isItem: true);
            _path.Length = length;
            count++;
        }

        if (rules?.Lengths is not { } range)
        {
            return;
        }

        if (count > range.Max)
        {
            Report($"has {count} items; at most {range.Max} are allowed.", rules);
        }
        else if (count < range.Min)
        {
            Report(range.Min == 1 ? "should not be empty." : $"has {count} items; at least {range.Min} are needed.", rules);
        }
    }

    private void InspectEnum(string text, IReadOnlyList<string> known, MemberRules rules, bool isDue)
    {
        if ((text.Length > 0 || isDue) && !known.Contains(text))
        {
            // The form in which the service reports pidMode: https://github.com/aws/amazon-ecs-cli/issues/667
            Add($"{Shorten(text)} is not a valid value for {_path}. The value must be one of [{string.Join(',', known)}].", rules);
        }
    }

    private void InspectText(string text, MemberRules? rules, (int Min, int Max)? lengths)
    {
        if (text.Length < lengths?.Min)
        {
            // The form in which the service reports Container.name: https://github.com/hashicorp/terraform/issues/2888
            Report(text.Length == 0 ? "should not be null or empty." : $"should be {lengths.Value.Min} characters or more.", rules);
        }
        else if (text.Length > lengths?.Max)
        {
            // The form in which it reports Container.image: https://github.com/hashicorp/terraform-provider-aws/issues/22629
            Report($"should be {lengths.Value.Max} characters or less.", rules);
        }
        else if (rules?.Matches(text) == false)
        {
            Report($"contains invalid characters in '{Shorten(text)}'; it must match {rules.Pattern}");
        }
    }

    private void InspectNumber(double number, (double Min, double Max) range, MemberRules rules)
    {
        if (number < range.Min || number > range.Max)
        {
            var allowed = range.Max >= int.MaxValue ? $"{Format(range.Min)} or more" : $"from {Format(range.Min)} to {Format(range.Max)}";
            Report($"is {Format(number)}; it must be {allowed}.", rules);
        }
    }

    private int Enter(string member)
    {
        var length = _path.Length;
        _path.Append(length == 0 ? "" : ".").Append(member);
        return length;
    }

    private void Report(string problem, MemberRules? range = null) => Add($"{_path} {problem}", range);

    private void Add(string message, MemberRules? range = null) =>
        _problems.Add(new EcsModelProblem(_path.ToString(), message) { HasServiceMessage = range?.HasServiceMessage == true });

    private static string Format(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text) => MessageSanitizer.Sanitize(text, MaxValueLength);
}
