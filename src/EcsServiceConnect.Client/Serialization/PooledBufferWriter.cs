using System.Buffers;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Bytes in a pooled array that grows. What was in it is wiped when it goes back, because it may be a secret.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4096;
    private byte[] _bytes = [];
    private int _count;

    /// <summary>What was written. Good until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _count);
        _count += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_count);
    }

    /// <summary>Gives the array back. The buffer is empty then, and can be written again.</summary>
    public void Dispose()
    {
        Release();
        _bytes = [];
        _count = 0;
    }

    private void Ensure(int sizeHint)
    {
        var needed = checked(_count + Math.Max(sizeHint, 1));
        if (needed <= _bytes.Length)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max((uint)needed, Math.Max((uint)_bytes.Length * 2, FirstSize)), (uint)Array.MaxLength));
        _bytes.AsSpan(0, _count).CopyTo(larger);
        Release();
        _bytes = larger;
    }

    private void Release()
    {
        if (_bytes.Length > 0)
        {
            _bytes.AsSpan(0, _count).Clear();
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
