using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Finds what a record has not taken from JSON that was read into it: unknown and duplicate members, and a record whose members are
/// somewhere else than expected, such as in the response that a describe command prints.
/// </summary>
internal sealed class JsonMemberInspector
{
    /// <summary>A template of CloudFormation has the members of a resource three levels deep.</summary>
    private const int MaxWrapperDepth = 16;

    private const string ContainerDefinitions = "containerDefinitions";

    private readonly RecordSemantics _record;
    private readonly EcsJsonOptions _options;
    private readonly List<JsonProblem> _problems = [];
    private ObjectNames? _wrapped;
    private string _wrapper = "";

    private JsonMemberInspector(RecordSemantics record, EcsJsonOptions options)
    {
        _record = record;
        _options = options;
    }

    /// <summary>Inspects JSON that was read into a record.</summary>
    /// <exception cref="JsonException">The JSON has members that the options do not allow, or does not contain the record at its top.</exception>
    public static void Inspect<T>(ReadOnlySpan<byte> utf8Json, EcsJsonOptions options)
        where T : class, IEcsModel<T>
    {
        var inspector = new JsonMemberInspector(RecordSemantics.For<T>(), options);
        var reader = JsonModelReader.CreateReader(utf8Json);
        var top = inspector.InspectObject(ref reader, inspector._record);
        if (inspector.FindMisplacement(top, typeof(T)) is { } misplacement)
        {
            throw JsonExceptionFactory.Create(utf8Json, [misplacement]);
        }

        if (inspector._problems.Count > 0)
        {
            throw JsonExceptionFactory.Create(utf8Json, inspector._problems);
        }
    }

    /// <summary>
    /// Reports an array in place of a record that has container definitions, such as the file that Terraform reads them from.
    /// </summary>
    /// <exception cref="JsonException">The JSON is an array, and the record has container definitions.</exception>
    public static void InspectStart<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IEcsModel<T>
    {
        var start = utf8Json.IndexOfAnyExcept(" \t\r\n"u8);
        if (start >= 0 && utf8Json[start] == '[' && RecordSemantics.For<T>().GetMember(ContainerDefinitions).IsKnown)
        {
            const string Problem =
                $"expected an object, found an array; if it has container definitions, put it into '{ContainerDefinitions}' of an object";
            throw JsonExceptionFactory.Create(utf8Json, [new JsonProblem(start, Problem)]);
        }
    }

    /// <summary>
    /// Whether a member of a record is for people or editors, such as <c>$schema</c>, <c>_comment</c> or <c>//</c>: no member of the API begins
    /// with anything but a letter.
    /// </summary>
    public static bool IsRemark(string name) => name.Length == 0 || !char.IsAsciiLetter(name[0]);

    /// <summary>Inspects the current object, which is a record, or a map if there is none.</summary>
    private ObjectNames InspectObject(ref Utf8JsonReader reader, RecordSemantics? record)
    {
        var names = new ObjectNames(reader.TokenStartIndex);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonPathTracker.GetName(ref reader);
            var offset = reader.TokenStartIndex;
            if (record is not null && _options.AllowRemarks && IsRemark(name))
            {
                reader.Read();
                reader.Skip();
                continue;
            }

            if (!names.Offsets.TryAdd(name, offset) && !_options.AllowDuplicateMembers)
            {
                _problems.Add(new JsonProblem(offset, "duplicate member, of which only the last would count"));
            }

            reader.Read();
            InspectValue(ref reader, record, name, offset);
        }

        return names;
    }

    private void InspectValue(ref Utf8JsonReader reader, RecordSemantics? record, string name, long offset)
    {
        var member = record?.GetMember(name) ?? new MemberSemantics(name);
        if (!member.IsKnown)
        {
            if (!_options.AllowUnknownMembers)
            {
                _problems.Add(new JsonProblem(offset, DescribeUnknown(name, record!)));
            }

            FindWrapped(ref reader, name, depth: 1);
        }
        else if (member.Record is null && !member.IsMap)
        {
            reader.Skip();
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            InspectObject(ref reader, member.Record);
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    InspectObject(ref reader, member.Record);
                }
            }
        }
    }

    /// <summary>Keeps the object of an unknown value that has the most members of the record, and the name of that value.</summary>
    private void FindWrapped(ref Utf8JsonReader reader, string wrapper, int depth)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || depth > MaxWrapperDepth)
        {
            reader.Skip();
            return;
        }

        var names = new ObjectNames(reader.TokenStartIndex);
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            var inner = wrapper;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                inner = JsonPathTracker.GetName(ref reader);
                names.Offsets.TryAdd(inner, reader.TokenStartIndex);
                reader.Read();
            }

            FindWrapped(ref reader, inner, depth + 1);
        }

        if (_wrapped is null || CountSimilar(names) > CountSimilar(_wrapped))
        {
            _wrapped = names;
            _wrapper = wrapper;
        }
    }

    /// <summary>
    /// Finds a record that is not at the top, or not in camelCase. Neither is plausible if the top has what a request requires, or any
    /// member of another record, because unknown members can have any content.
    /// </summary>
    private JsonProblem? FindMisplacement(ObjectNames top, Type record)
    {
        var known = CountKnown(top);
        var isIncomplete = known == 0 || (record.IsAssignableTo(typeof(EcsRequest)) && !HasAllRequired(top));
        if (isIncomplete && _wrapped is not null && IsBetter(_wrapped, top, record.Name))
        {
            var style = CountKnown(_wrapped) > 0
                ? "as in a response: keep only this object, or read the response as its own record"
                : "and in PascalCase, as in a template of CloudFormation";
            return new JsonProblem(
                _wrapped.Offset, $"expected the members of {record.Name} at the top of the JSON, found them here, {style}");
        }

        var first = top.Offsets.FirstOrDefault(entry => FindSimilar(entry.Key) is not null);
        return known == 0 && first.Key is not null
            ? new JsonProblem(first.Value, $"expected '{FindSimilar(first.Key)}', found the member in PascalCase, as in a template of CloudFormation")
            : null;
    }

    /// <summary>
    /// Whether an object has more members of the record than the top. As many are enough in the value of <c>taskDefinition</c> next to
    /// <c>tags</c>: of a member that is named as what the request is for, if only it has something that the request requires.
    /// </summary>
    private bool IsBetter(ObjectNames wrapped, ObjectNames top, string record)
    {
        var difference = CountSimilar(wrapped) - CountSimilar(top);
        return difference > 0 || (difference == 0 && HasAnyRequired(wrapped) && !HasAnyRequired(top) && IsNamedAsSubject(_wrapper, record));
    }

    private bool HasAllRequired(ObjectNames names) =>
        _record.Members.All(member => !member.IsRequired || names.Offsets.ContainsKey(member.Name));

    private bool HasAnyRequired(ObjectNames names) =>
        _record.Members.Any(member => member.IsRequired && names.Offsets.ContainsKey(member.Name));

    /// <summary>Whether a name, also in the plural, is that of the resource in the name of a request.</summary>
    private static bool IsNamedAsSubject(string name, string record) =>
        name.TrimEnd('s') is [var initial, .. var rest]
        && record.EndsWith($"{char.ToUpperInvariant(initial)}{rest}Request", StringComparison.Ordinal);

    private int CountKnown(ObjectNames names) =>
        names.Offsets.Keys.Count(name => _record.GetMember(name) is { IsKnown: true, IsReceivedOnly: false });

    private int CountSimilar(ObjectNames names) => names.Offsets.Keys.Count(name => FindSimilar(name) is not null);

    /// <summary>Finds the member that a name would be regardless of case.</summary>
    private string? FindSimilar(string name) => _record.Members
        .Where(static member => !member.IsReceivedOnly)
        .Select(static member => member.Name)
        .FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string DescribeUnknown(string name, RecordSemantics record)
    {
        var known = record.Members.Where(static member => !member.IsReceivedOnly).Select(static member => member.Name);
        return NearestName.Find(name, known) is { } nearest ? $"unknown member, did you mean '{nearest}'?" : "unknown member";
    }

    /// <summary>The names of the members of an object that begins at an offset, and the offset of each.</summary>
    private sealed record ObjectNames(long Offset)
    {
        public Dictionary<string, long> Offsets { get; } = new(StringComparer.Ordinal);
    }
}
