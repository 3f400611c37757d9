using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Prints a record's members for <c>ToString()</c>: absent ones are left out, of sensitive ones only that they are there.</summary>
internal ref struct MemberPrinter(StringBuilder builder)
{
    private const string Redacted = "***";

    /// <summary>True once a member was printed.</summary>
    public bool HasPrinted { get; private set; }

    public void Value<T>(string name, T value)
        where T : struct, IOpenEnum<T> =>
        Value(name, value.HasValue ? value.Value : null);

    public void Value(string name, bool? value) => Value(name, value?.ToString());

    public void Value(string name, int? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Value(string name, long? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Value(string name, double? value) => Value(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Value(string name, DateTimeOffset? value) => Value(name, value?.ToString("O", CultureInfo.InvariantCulture));

    public void Value(string name, JsonElement? value) =>
        Value(name, value is { ValueKind: not JsonValueKind.Undefined } present ? present.GetRawText() : null);

    public void Value(string name, object? value) => Value(name, value?.ToString());

    public void Value(string name, string? value)
    {
        if (value is not null)
        {
            Begin(name).Append(value);
        }
    }

    public void List<T>(string name, IReadOnlyList<T>? items)
    {
        if (items is not null)
        {
            Begin(name).Append('[').AppendJoin(", ", items.Select(Text)).Append(']');
        }
    }

    public void Map(string name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is not null)
        {
            Begin(name).Append('{').AppendJoin(", ", map.Select(static entry => $"{entry.Key}: {entry.Value}")).Append('}');
        }
    }

    public void SensitiveValue(string name, object? value)
    {
        if (value is not null)
        {
            Begin(name).Append(Redacted);
        }
    }

    public void SensitiveList<T>(string name, IReadOnlyList<T>? items)
    {
        if (items is not null)
        {
            Begin(name).Append(CultureInfo.InvariantCulture, $"[{Redacted} x{items.Count}]");
        }
    }

    public void SensitiveMap(string name, IReadOnlyDictionary<string, string>? map)
    {
        if (map is not null)
        {
            Begin(name).Append('{').AppendJoin(", ", map.Keys.Select(static key => $"{key}: {Redacted}")).Append('}');
        }
    }

    private static string? Text<T>(T item) => item switch
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
