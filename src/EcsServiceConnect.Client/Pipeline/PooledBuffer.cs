using System.Buffers;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Bytes in a pooled array that grows as they are written. Disposing it gives the array back.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int SmallestSize = 1024;
    private byte[] _array;

    public PooledBuffer(int sizeHint)
    {
        _array = ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, SmallestSize));
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Length);

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _array.AsSpan(Length);
    }

    public void Dispose()
    {
        var array = _array;
        _array = [];
        Length = 0;
        if (array.Length > 0)
        {
            // What was read or sent may hold secrets, but clearing it would cost every call; arrays stay in the process.
            ArrayPool<byte>.Shared.Return(array);
        }
    }

    private void MakeRoom(int sizeHint)
    {
        sizeHint = Math.Max(sizeHint, 1);
        if (_array.Length - Length >= sizeHint)
        {
            return;
        }

        var size = (int)Math.Min(Math.Max((long)_array.Length * 2, (long)Length + sizeHint), Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_array);
        _array = larger;
    }
}
