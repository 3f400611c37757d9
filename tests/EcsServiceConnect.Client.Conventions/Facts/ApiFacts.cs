using System.Text.Json;

namespace EcsServiceConnect.Client.Conventions.Facts;

/// <summary>The facts of the API, read from the data file beside this one.</summary>
internal sealed class ApiFacts
{
    private static readonly Lazy<ApiFacts> _current = new(Load);

    public static ApiFacts Current => _current.Value;

    public required IReadOnlyDictionary<string, OperationFacts> Operations { get; init; }

    public required IReadOnlyDictionary<string, StructureFacts> Structures { get; init; }

    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Enums { get; init; }

    public required IReadOnlyDictionary<string, WaiterFacts> Waiters { get; init; }

    /// <summary>The structures that are neither the input or output of an operation nor an error.</summary>
    public IEnumerable<KeyValuePair<string, StructureFacts>> PlainStructures
    {
        get
        {
            var ofOperations = Operations.Values.SelectMany(o => new[] { o.Input, o.Output }).ToHashSet();
            return Structures.Where(s => !s.Value.IsError && !ofOperations.Contains(s.Key));
        }
    }

    public IEnumerable<KeyValuePair<string, StructureFacts>> Errors => Structures.Where(s => s.Value.IsError);

    public IEnumerable<KeyValuePair<string, StructureFacts>> Models => Structures.Where(s => !s.Value.IsError);

    private static ApiFacts Load()
    {
        using var stream = typeof(ApiFacts).Assembly.GetManifestResourceStream("facts.json")!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return new ApiFacts
        {
            Operations = root.GetProperty("operations").EnumerateObject().ToDictionary(p => p.Name, p => OperationFacts.Read(p.Value)),
            Structures = root.GetProperty("structures").EnumerateObject().ToDictionary(p => p.Name, p => StructureFacts.Read(p.Value)),
            Enums = root.GetProperty("enums").EnumerateObject().ToDictionary(p => p.Name, p => OperationFacts.Texts(p.Value)),
            Waiters = root.GetProperty("waiters").EnumerateObject().ToDictionary(p => p.Name, p => WaiterFacts.Read(p.Value)),
        };
    }
}
