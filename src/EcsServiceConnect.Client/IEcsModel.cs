using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A record of the API that can be read from the service's JSON and written to it. Only this library implements it, by
/// code generated at compile time; use it through <see cref="EcsJson"/>.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public interface IEcsModel<TSelf>
    where TSelf : class, IEcsModel<TSelf>
{
    /// <summary>
    /// Reads a record from the current JSON object, and leaves the reader on the end of the object.
    /// </summary>
    /// <param name="reader">A reader on the start of an object.</param>
    /// <returns>The record. Unknown members are skipped, and explicit nulls are treated as absent.</returns>
    /// <exception cref="JsonException">The JSON is not what the record expects.</exception>
    static abstract TSelf ReadJson(ref Utf8JsonReader reader);

    /// <summary>Writes the record as a JSON object, leaving out what is absent.</summary>
    /// <param name="writer">
    /// The writer to write to; it is not flushed. Its own encoder decides what becomes of text that is not valid Unicode.
    /// </param>
    void WriteJson(Utf8JsonWriter writer);

    /// <summary>Creates the table of the record's members.</summary>
    internal static abstract MemberSemantics[] CreateMembers();

    /// <summary>Creates the rules for the record's values.</summary>
    internal static virtual RecordRules CreateRules() => new();
}
