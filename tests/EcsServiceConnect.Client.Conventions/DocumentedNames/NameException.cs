using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Conventions.DocumentedNames;

/// <summary>Names that documents may use although nothing of this library has them, and why.</summary>
/// <param name="Where">A pattern of the document's path.</param>
/// <param name="What">A pattern of the whole name.</param>
/// <param name="Reason">Whose names they are.</param>
public sealed record NameException(string Where, string What, string Reason)
{
    private readonly Regex _where = new(Where, RegexOptions.CultureInvariant);
    private readonly Regex _what = new($"^(?:{What})$", RegexOptions.CultureInvariant);

    public static IReadOnlyList<NameException> All { get; } = Read();

    public bool Covers(string document, string name) => _where.IsMatch(document) && _what.IsMatch(name);

    private static NameException[] Read()
    {
        using var stream = typeof(NameException).Assembly.GetManifestResourceStream("documented-names.tsv")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(static line => line.Split('\t'))
                .Select(static cells => new NameException(cells[0], cells[1], cells[2])),
        ];
    }
}
