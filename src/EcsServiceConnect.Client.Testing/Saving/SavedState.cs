using System.Buffers;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The state at one point in time, as lines: the header, the calls in order, the checksum.</summary>
internal sealed class SavedState
{
    private const int BlockSize = 64 * 1024;

    public required StateHeader Header { get; init; }

    /// <summary>The calls, each a line of the <see cref="Journal"/>.</summary>
    public required IReadOnlyList<byte[]> Calls { get; init; }

    /// <exception cref="InvalidOperationException">The journal is not enabled.</exception>
    public static SavedState Capture(EcsState state, InMemoryEcsOptions options)
    {
        lock (state.SyncRoot)
        {
            if (!state.Journal.IsEnabled)
            {
                throw new InvalidOperationException(
                    $"This ECS cannot be saved. Set {nameof(InMemoryEcsOptions)}.{nameof(InMemoryEcsOptions.EnableJournal)} when it is created.");
            }

            // Everything that is due is done before saving, so that the state does not depend on when the next call arrives.
            state.EventQueue.RunDue();
            return new SavedState
            {
                Header = new StateHeader
                {
                    SavedBy = StateHeader.Version,
                    Region = options.Region,
                    AccountId = options.AccountId,
                    DeploymentDuration = options.DeploymentDuration,
                    ConsistencyDelay = options.ConsistencyDelay,
                    SubnetZones = options.SubnetZones,
                    Origin = state.Origin,
                    SavedAt = state.Now,
                    RandomPosition = state.RandomSource.Position,
                },
                Calls = state.Journal.GetLines(),
            };
        }
    }

    public async Task WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        using var checksum = new StateChecksum();
        var block = new ArrayBufferWriter<byte>(BlockSize);
        foreach (var line in Calls.Prepend(Header.ToUtf8Bytes()))
        {
            checksum.Add(line);
            block.Write(line);
            block.Write("\n"u8);
            if (block.WrittenCount >= BlockSize)
            {
                await destination.WriteAsync(block.WrittenMemory, cancellationToken).ConfigureAwait(false);
                block.ResetWrittenCount();
            }
        }

        block.Write(checksum.CreateLine(Calls.Count));
        block.Write("\n"u8);
        await destination.WriteAsync(block.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="InvalidDataException">The content is not a complete, undamaged state of a supported format.</exception>
    public static async Task<SavedState> ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var (lines, unterminatedLength) = await StateLineReader.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        if (lines.Count == 0)
        {
            throw unterminatedLength == 0 ? new InvalidDataException("It is empty.") : StateHeader.CreateUnknownFormatException();
        }

        var header = StateHeader.Read(lines[0]);
        if (unterminatedLength > 0 || !lines[^1].AsSpan().StartsWith(StateChecksum.Prefix))
        {
            throw new InvalidDataException("It is truncated: its last line is not the checksum.");
        }

        using var checksum = new StateChecksum();
        foreach (var line in lines.SkipLast(1))
        {
            checksum.Add(line);
        }

        var calls = lines[1..^1];
        return lines[^1].AsSpan().SequenceEqual(checksum.CreateLine(calls.Count))
            ? new SavedState { Header = header, Calls = calls }
            : throw new InvalidDataException("It is damaged: its content does not match its checksum.");
    }
}
