using System.Text.Json;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Control;

/// <summary>The members of a request to the control endpoint. What is wrong with one is an error that names it.</summary>
internal sealed class ControlBody
{
    private static readonly JsonDocumentOptions _documentOptions = new() { AllowDuplicateProperties = false };

    private readonly JsonElement _root;

    private ControlBody(JsonElement root) => _root = root;

    /// <summary>The members as they were sent.</summary>
    public JsonElement Root => _root;

    /// <summary>Reads the body of a request. An empty one has no members.</summary>
    /// <exception cref="ControlException">The request is not one of JSON, is too large, or is not an object.</exception>
    public static async Task<ControlBody> ReadAsync(HttpRequest request)
    {
        // A form or a simple request of a web page cannot have this type.
        if (!request.HasJsonContentType())
        {
            throw new ControlException(
                StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The Content-Type must be 'application/json'.");
        }

        var body = (await HttpRequestReader.ReadAsync(request).ConfigureAwait(false)).Body;
        return body.Length > InMemoryEcs.MaxRequestBytes
            ? throw new ControlException(
                StatusCodes.Status413PayloadTooLarge, "BodyTooLarge", $"The body is larger than {InMemoryEcs.MaxRequestBytes} bytes.")
            : Parse(body);
    }

    /// <summary>Parses JSON.</summary>
    /// <exception cref="ControlException">The text is not a JSON object, or has a text that is not Unicode.</exception>
    public static ControlBody Parse(ReadOnlyMemory<byte> utf8Json)
    {
        var json = utf8Json.IsEmpty ? "{}"u8.ToArray() : utf8Json;
        try
        {
            using var document = JsonDocument.Parse(json, _documentOptions);
            DecodeTexts(json.Span);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return new ControlBody(document.RootElement.Clone());
            }
        }
        catch (JsonException exception)
        {
            throw new ControlException(StatusCodes.Status400BadRequest, "InvalidJson", $"The body is not valid JSON: {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new ControlException(
                StatusCodes.Status400BadRequest, "InvalidJson", "The body has a text that is not Unicode, such as half of a surrogate pair.");
        }

        throw new ControlException(StatusCodes.Status400BadRequest, "InvalidJson", "The body must be a JSON object.");
    }

    /// <summary>Rejects members that are not among the given ones.</summary>
    /// <param name="subject">What the members describe, such as "a fault".</param>
    /// <param name="names">The names of the members.</param>
    public void RequireKnown(string subject, params IReadOnlyList<string> names)
    {
        foreach (var property in _root.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                var hint = NearestName.Find(property.Name, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
                throw new ControlException(
                    StatusCodes.Status400BadRequest,
                    "UnknownMember",
                    $"'{MessageSanitizer.Sanitize(property.Name)}' is not a member of {subject}.{hint}")
                {
                    Member = property.Name,
                    Allowed = names,
                };
            }
        }
    }

    public bool Has(string name) => Get(name) is not null;

    public JsonElement? Get(string name) =>
        _root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public JsonElement? GetObject(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? value
        : throw ControlException.CreateInvalid(name, "an object");

    public string? GetText(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text
        : throw ControlException.CreateInvalid(name, "a text that is not empty");

    public string RequireText(string name) => GetText(name) ?? throw CreateMissing(name);

    public string RequireChoice(string name, IReadOnlyList<string> choices)
    {
        if (Get(name) is not { } value)
        {
            throw CreateMissing(name, choices);
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        if (choices.Contains(text))
        {
            return text;
        }

        var hint = NearestName.Find(text, choices) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        throw ControlException.CreateInvalid(name, $"one of {ControlText.Join(choices)}, not '{MessageSanitizer.Sanitize(text)}'{hint}", choices);
    }

    public bool RequireFlag(string name) => Get(name) switch
    {
        null => throw CreateMissing(name),
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw ControlException.CreateInvalid(name, "true or false"),
    };

    public int? GetNumber(string name, int min, int max) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max ? number
        : throw ControlException.CreateInvalid(name, $"a whole number from {min} to {max}");

    /// <summary>Gets a text that can be empty; null if it is not set.</summary>
    public string? GetAnyText(string name) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw ControlException.CreateInvalid(name, "a text");

    /// <summary>Gets how often something applies: once unless it is set.</summary>
    public int GetCount(string name, int defaultCount = 1)
    {
        if (Get(name) is not { } value)
        {
            return defaultCount;
        }

        return value.ValueKind == JsonValueKind.String && ControlResult.IsUnlimited(value.GetString()) ? InMemoryEcs.Unlimited
            : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 ? number
            : throw ControlException.CreateInvalid(name, "a whole number from 1, or \"unlimited\"");
    }

    public TimeSpan? GetDuration(string name, TimeSpan? max = null) => Get(name) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && DurationParser.TryParse(value.GetString()!, out var duration, max) ? duration
        : throw ControlException.CreateInvalid(
            name, $"a duration up to {(max ?? DurationParser.MaxDuration).TotalDays:0} d, such as \"500ms\", \"1s\", \"2m\", \"3h\" or \"00:00:05\"");

    public TimeSpan RequireDuration(string name, TimeSpan? max = null) => GetDuration(name, max) ?? throw CreateMissing(name);

    /// <summary>Decodes every name and text once, which the parser leaves to those who read them.</summary>
    /// <exception cref="InvalidOperationException">A text is not Unicode.</exception>
    private static void DecodeTexts(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
            {
                _ = reader.GetString();
            }
        }
    }

    private static ControlException CreateMissing(string name, IReadOnlyList<string>? allowed = null) =>
        new(StatusCodes.Status400BadRequest, "MissingMember", $"The member '{name}' is required.") { Member = name, Allowed = allowed ?? [] };
}
