using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Prints the members of a record for <c>ToString()</c>. Absent members are left out, and the values of sensitive members are redacted.</summary>
internal ref struct MemberPrinter(StringBuilder builder)
{
    public const string Redacted = "***";

    /// <summary>Whether a member was printed.</summary>
    public bool HasPrinted { get; private set; }

    public void PrintValue<T>(string name, T value)
        where T : struct, IOpenEnum<T> =>
        PrintValue(name, value.HasValue ? value.Value : null);

    public void PrintValue(string name, bool? value) => PrintValue(name, value?.ToString());

    public void PrintValue(string name, int? value) => PrintValue(name, value?.ToString(CultureInfo.InvariantCulture));

    public void PrintValue(string name, long? value) => PrintValue(name, value?.ToString(CultureInfo.InvariantCulture));

    public void PrintValue(string name, ulong? value) => PrintValue(name, value?.ToString(CultureInfo.InvariantCulture));

    public void PrintValue(string name, double? value) => PrintValue(name, value?.ToString(CultureInfo.InvariantCulture));

    public void PrintValue(string name, DateTimeOffset? value) => PrintValue(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public void PrintValue(string name, JsonElement? value) =>
        PrintValue(name, value is { ValueKind: not JsonValueKind.Undefined } present ? present.GetRawText() : null);

    public void PrintValue(string name, object? value) => PrintValue(name, value?.ToString());

    public void PrintValue(string name, string? value)
    {
        if (value is not null)
        {
            Begin(name).Append(value);
        }
    }

    public void PrintList<T>(string name, IReadOnlyList<T>? items)
    {
        if (items is not null)
        {
            Begin(name).Append('[').AppendJoin(", ", items.Select(FormatItem)).Append(']');
        }
    }

    public void PrintMap<T>(string name, IReadOnlyDictionary<string, T>? map)
    {
        if (map is not null)
        {
            Begin(name).Append('{').AppendJoin(", ", map.Select(static entry => $"{entry.Key}: {FormatItem(entry.Value)}")).Append('}');
        }
    }

    public void PrintSensitiveValue(string name, object? value)
    {
        if (value is not null)
        {
            Begin(name).Append(Redacted);
        }
    }

    public void PrintSensitiveList<T>(string name, IReadOnlyList<T>? items)
    {
        if (items is not null)
        {
            Begin(name).Append(CultureInfo.InvariantCulture, $"[{Redacted} x{items.Count}]");
        }
    }

    public void PrintSensitiveMap(string name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is not null)
        {
            Begin(name).Append('{').AppendJoin(", ", map.Keys.Select(static key => $"{key}: {Redacted}")).Append('}');
        }
    }

    private static string? FormatItem<T>(T item) => item switch
    {
        DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => item?.ToString(),
    };

    private StringBuilder Begin(string name)
    {
        builder.Append(HasPrinted ? ", " : "").Append(name).Append(" = ");
        HasPrinted = true;
        return builder;
    }
}
