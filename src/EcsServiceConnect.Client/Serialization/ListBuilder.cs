using System.Buffers;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Serialization;

/// <summary>
/// Collects items of unknown number into an array of exactly their size. The first items are kept on the stack and the others in a
/// pooled array, so that only the result is allocated.
/// </summary>
internal ref struct ListBuilder<T>
{
    private FirstItems _first;
    private T[]? _others;
    private int _count;

    public void Add(T item)
    {
        if (_count < FirstItems.Length)
        {
            _first[_count++] = item;
            return;
        }

        var index = _count - FirstItems.Length;
        if (_others is null || index == _others.Length)
        {
            Grow(index);
        }

        _others![index] = item;
        _count++;
    }

    /// <summary>Gets the items and returns the pooled array. The builder is not used afterwards.</summary>
    public readonly T[] ToArray()
    {
        if (_count == 0)
        {
            return [];
        }

        var items = new T[_count];
        ReadOnlySpan<T> first = _first;
        first[..Math.Min(_count, FirstItems.Length)].CopyTo(items);
        if (_others is not null)
        {
            _others.AsSpan(0, _count - FirstItems.Length).CopyTo(items.AsSpan(FirstItems.Length));
            Return(_others);
        }

        return items;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(used * 2, 128));
        if (_others is not null)
        {
            _others.AsSpan(0, used).CopyTo(larger);
            Return(_others);
        }

        _others = larger;
    }

    private static void Return(T[] array) => ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>());

    [InlineArray(Length)]
    private struct FirstItems
    {
        public const int Length = 8;
        private T _item;
    }
}
