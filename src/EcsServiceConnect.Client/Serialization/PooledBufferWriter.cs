using System.Buffers;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>Writes bytes to a pooled array that grows. The array is cleared before it is returned, because it may contain secrets.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4096;
    private byte[] _bytes = [];
    private int _count;

    /// <summary>The bytes that were written. Valid until the next write.</summary>
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

    /// <summary>Returns the array. The buffer is empty afterwards and can be used again.</summary>
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
