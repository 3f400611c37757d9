using System.Reflection;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Benchmarks.Reading;

/// <summary>
/// Says how many bytes the objects of a graph take by themselves: for each object, what making another of its type and
/// length allocates. Constants and empty arrays, which reading shares, are left out.
/// </summary>
internal sealed class ObjectGraph
{
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, long> _sizes = [];

    private ObjectGraph()
    {
    }

    public static long BytesOf(object root) => new ObjectGraph().Visit(root);

    private long Visit(object? item)
    {
        if (item is null or Type or Delegate || !_seen.Add(item))
        {
            return 0;
        }

        var type = item.GetType();
        if (item is string text)
        {
            return ReferenceEquals(string.IsInterned(text), text) ? 0 : Measure(() => new string('x', text.Length));
        }

        if (item is Array array)
        {
            var element = type.GetElementType()!;
            var bytes = array.Length == 0 ? 0 : Measure(() => Array.CreateInstance(element, array.Length));
            return element.IsPrimitive ? bytes : bytes + array.Cast<object?>().Sum(i => element.IsValueType ? Fields(i!, element) : Visit(i));
        }

        if (!_sizes.TryGetValue(type, out var own))
        {
            _sizes[type] = own = Measure(() => RuntimeHelpers.GetUninitializedObject(type));
        }

        return own + Fields(item, type);
    }

    private long Fields(object item, Type type)
    {
        var bytes = 0L;
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType.IsPrimitive || field.FieldType.IsEnum || field.FieldType.IsPointer)
                {
                    continue;
                }

                var value = field.GetValue(item);
                bytes += field.FieldType.IsValueType ? (value is null ? 0 : Fields(value, value.GetType())) : Visit(value);
            }
        }

        return bytes;
    }

    private static long Measure(Func<object> make)
    {
        GC.KeepAlive(make());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var made = make();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(made);
        return bytes;
    }
}
