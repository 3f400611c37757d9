using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>A state as it was read: a whole one, and the parts that were appended to it.</summary>
internal sealed class SavedState
{
    /// <summary>The header of the whole, with the end of the last part.</summary>
    public required StateHeader Header { get; init; }

    /// <summary>The calls of all parts, each a line of the <see cref="Journal"/>.</summary>
    public required IReadOnlyList<byte[]> Calls { get; init; }

    /// <summary>The number of parts.</summary>
    public required int PartCount { get; init; }

    /// <summary>Whether a part after the last complete one was begun. It is left out.</summary>
    public required bool HasUnfinishedPart { get; init; }

    /// <summary>The position after which the next part can be appended.</summary>
    public required StatePosition Position { get; init; }

    /// <exception cref="InvalidDataException">The content is not an undamaged state of a supported format.</exception>
    public static async Task<SavedState> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var (lines, rest) = await StateLineReader.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        if (lines.Count == 0)
        {
            throw rest.Length == 0 ? new InvalidDataException("It is empty.") : StateHeader.CreateUnknownFormatException();
        }

        var header = StateHeader.Read(lines[0]);
        var calls = new List<byte[]>(lines.Count);
        var (partCount, partStart, checksumLine) = (0, 0, (byte[]?)null);
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].AsSpan().StartsWith(StateChecksum.Prefix))
            {
                header = header with { End = partCount == 0 ? header.End : ReadEnd(lines[partStart]) };
                calls.AddRange(lines[(partStart + 1)..i]);
                checksumLine = ValidateChecksum(lines[partStart..(i + 1)], checksumLine, calls.Count);
                (partCount, partStart) = (partCount + 1, i + 1);
            }
        }

        var hasUnfinishedPart = partStart < lines.Count || rest.Length > 0;
        if (checksumLine is null || !CanBeUnfinishedPart(lines[partStart..], rest))
        {
            throw new InvalidDataException("It is truncated: its last line is not the checksum.");
        }

        return new SavedState
        {
            Header = header,
            Calls = calls,
            PartCount = partCount,
            HasUnfinishedPart = hasUnfinishedPart,
            Position = new StatePosition(header.Origin, calls.Count, checksumLine),
        };
    }

    private static byte[] ValidateChecksum(List<byte[]> part, byte[]? previousChecksum, int callCount)
    {
        using var checksum = new StateChecksum(previousChecksum);
        foreach (var line in part.SkipLast(1))
        {
            checksum.Add(line);
        }

        return part[^1].AsSpan().SequenceEqual(checksum.CreateLine(callCount)) ? part[^1] : throw CreateDamagedException();
    }

    private static StateEnd ReadEnd(byte[] line)
    {
        try
        {
            return StateEnd.Read(JsonElement.Parse(line));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw CreateDamagedException();
        }
    }

    /// <summary>Whether the lines are the beginning of a part, as a crash or a copy at the wrong moment leaves it, or nothing.</summary>
    /// <param name="lines">The lines after the last complete part.</param>
    /// <param name="rest">The bytes after the last line break.</param>
    private static bool CanBeUnfinishedPart(List<byte[]> lines, ReadOnlySpan<byte> rest)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].AsSpan().StartsWith(GetPrefix(i)) || !IsJson(lines[i]))
            {
                return false;
            }
        }

        // The last line can be cut off anywhere; it may be the checksum.
        var prefix = GetPrefix(lines.Count);
        var length = Math.Min(rest.Length, prefix.Length);
        return rest[..length].SequenceEqual(prefix[..length])
            || (lines.Count > 0 && rest.StartsWith(StateChecksum.Prefix[..Math.Min(rest.Length, StateChecksum.Prefix.Length)]));
    }

    private static bool IsJson(byte[] line)
    {
        var reader = new Utf8JsonReader(line, Journal.ReaderOptions);
        try
        {
            while (reader.Read())
            {
                // Reading to the end validates the syntax.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> GetPrefix(int lineOfPart) => lineOfPart == 0 ? StateEnd.Prefix : Journal.Prefix;

    private static InvalidDataException CreateDamagedException() => new("It is damaged: its content does not match its checksum.");
}
