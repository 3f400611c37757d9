using System.Buffers;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// What one save writes: the whole state, or what was added to it since an earlier save, to be appended to that. It is a header, calls in
/// order, and a checksum.
/// </summary>
internal sealed class StatePart
{
    private const int BlockSize = 64 * 1024;

    private readonly byte[] _header;
    private readonly byte[][] _calls;
    private readonly StateOrigin _origin;
    private readonly StatePosition? _previous;

    private StatePart(EcsState state, byte[] header, StatePosition? previous)
    {
        _header = header;
        _calls = state.Journal.GetLines(previous?.CallCount ?? 0);
        _origin = state.Origin;
        _previous = previous;
        ChangeCount = state.Journal.Count;
    }

    /// <summary>The number of changes that are saved once this is written.</summary>
    public long ChangeCount { get; }

    /// <summary>Whether it stands alone, instead of being appended.</summary>
    public bool IsWhole => _previous is null;

    /// <summary>Captures the state of this point in time.</summary>
    /// <param name="state">The state.</param>
    /// <param name="options">The options that the state was created with.</param>
    /// <param name="previous">The position after which to append; null for the whole state, as also after a reset.</param>
    /// <exception cref="InvalidOperationException">The journal is not enabled.</exception>
    public static StatePart Capture(EcsState state, InMemoryEcsOptions options, StatePosition? previous)
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
            var end = new StateEnd(state.Now, state.RandomSource.Position);
            return previous is not null && previous.Origin == state.Origin
                ? new StatePart(state, end.ToUtf8Bytes(), previous)
                : new StatePart(state, StateHeader.Create(state.Origin, options, end).ToUtf8Bytes(), previous: null);
        }
    }

    /// <summary>Writes the part, and returns the position after which the next one can be appended.</summary>
    public async Task<StatePosition> WriteAsync(Stream destination, CancellationToken cancellationToken)
    {
        using var checksum = new StateChecksum(_previous?.Checksum);
        var block = new ArrayBufferWriter<byte>(BlockSize);
        foreach (var line in _calls.Prepend(_header))
        {
            checksum.Add(line);
            Append(block, line);
            if (block.WrittenCount >= BlockSize)
            {
                await destination.WriteAsync(block.WrittenMemory, cancellationToken).ConfigureAwait(false);
                block.ResetWrittenCount();
            }
        }

        var callCount = (_previous?.CallCount ?? 0) + _calls.Length;
        var lastLine = checksum.CreateLine(callCount);
        Append(block, lastLine);
        await destination.WriteAsync(block.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
        return new StatePosition(_origin, callCount, lastLine);
    }

    private static void Append(ArrayBufferWriter<byte> block, byte[] line)
    {
        block.Write(line);
        block.Write("\n"u8);
    }
}
