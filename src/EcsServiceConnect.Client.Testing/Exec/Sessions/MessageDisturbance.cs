using System.Buffers.Binary;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Loses, repeats and reorders the messages of one direction, the same ones for the same seeds.</summary>
internal sealed class MessageDisturbance
{
    private readonly List<(ExecFault Fault, RandomSource Random)> _faults;
    private byte[]? _late;

    public MessageDisturbance(IReadOnlyList<ExecFault> faults, ExecDirection direction) => _faults =
    [
        .. faults
            .Where(fault => fault.Kind is ExecFaultKind.Drop or ExecFaultKind.Repeat or ExecFaultKind.Reorder
                && (fault.Direction == ExecDirection.Both || fault.Direction == direction))
            .Select(fault => (fault, new RandomSource(CreateSeed(fault, direction)))),
    ];

    public bool IsActive => _faults.Count > 0;

    /// <summary>Gets what arrives when a message is sent: nothing, the message, or several.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Apply(ReadOnlyMemory<byte> message)
    {
        if (!IsActive)
        {
            return [message];
        }

        var (isDropped, isRepeated, isLate) = (Happens(ExecFaultKind.Drop), Happens(ExecFaultKind.Repeat), Happens(ExecFaultKind.Reorder));
        var arriving = new List<ReadOnlyMemory<byte>>();
        if (!isDropped && isLate && _late is null)
        {
            _late = message.ToArray();
            return arriving;
        }

        if (!isDropped)
        {
            arriving.Add(message);
        }

        if (isRepeated && !isDropped)
        {
            arriving.Add(message);
        }

        if (_late is { } late)
        {
            arriving.Add(late);
            _late = null;
        }

        return arriving;
    }

    private static byte[] CreateSeed(ExecFault fault, ExecDirection direction)
    {
        var seed = new byte[RandomSource.SeedLength];
        BinaryPrimitives.WriteInt32BigEndian(seed, fault.Seed);
        (seed[4], seed[5]) = ((byte)fault.Kind, (byte)direction);
        return seed;
    }

    private bool Happens(ExecFaultKind kind)
    {
        var happens = false;
        foreach (var (fault, random) in _faults)
        {
            if (fault.Kind == kind)
            {
                happens |= BinaryPrimitives.ReadUInt16BigEndian(random.CreateBytes(2)) < fault.Probability * (ushort.MaxValue + 1);
            }
        }

        return happens;
    }
}
