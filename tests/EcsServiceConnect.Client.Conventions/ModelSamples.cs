using System.Reflection;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Creates instances of any record: full samples, with every member set, and minimal samples.</summary>
internal static class ModelSamples
{
    /// <summary>Every text in a full sample contains this, so that a test can search for it where it must not appear.</summary>
    public const string Text = "sample-text";

    /// <summary>Sets every member (of a union, the one chosen by <paramref name="unionCase"/>), down to the leaves.</summary>
    public static object Full(Type type, int unionCase = 0)
    {
        var instance = Empty(type);
        var members = ModelTypes.WireMembers(type).ToArray();
        if (type.GetCustomAttribute<EcsUnionAttribute>() is not null)
        {
            members = [members[unionCase]];
        }

        foreach (var member in members)
        {
            member.SetValue(instance, Value(member.PropertyType, member.Name));
        }

        return instance;
    }

    /// <summary>Sets nothing. A union has no public constructor for that, because it would be invalid.</summary>
    public static object Empty(Type type) => Activator.CreateInstance(type, nonPublic: true)!;

    /// <summary>Sets only what is required, down to the leaves.</summary>
    public static object Minimal(Type type)
    {
        if (type.GetCustomAttribute<EcsUnionAttribute>() is not null)
        {
            return Full(type);
        }

        var instance = Empty(type);
        foreach (var member in ModelTypes.WireMembers(type).Where(IsRequired))
        {
            member.SetValue(instance, Value(member.PropertyType, member.Name, full: false));
        }

        return instance;
    }

    public static bool IsRequired(PropertyInfo member) =>
        member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;

    private static object Value(Type type, string name, bool full = true)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return $"{Text} of {name} \"\\ \t é 漢 😀";
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(int))
        {
            return 0;
        }

        if (type == typeof(long))
        {
            return long.MaxValue;
        }

        if (type == typeof(double))
        {
            return 12.625;
        }

        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2022, 11, 28, 1, 2, 3, TimeSpan.Zero).AddTicks(1234567);
        }

        if (type == typeof(JsonElement))
        {
            return JsonDocument.Parse("""{"any":[1,"two",null]}""").RootElement;
        }

        return ModelTypes.IsOpenEnum(type) ? Activator.CreateInstance(type, "A_VALUE_OF_TOMORROW")! : Composite(type, name, full);
    }

    private static object Composite(Type type, string name, bool full)
    {
        if (!type.IsGenericType)
        {
            return full ? Full(type) : Minimal(type);
        }

        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            return new Dictionary<string, string> { ["key"] = Text, ["empty"] = "" };
        }

        var item = type.GetGenericArguments()[0];
        var list = Array.CreateInstance(item, 2);
        list.SetValue(Value(item, name, full), 0);
        list.SetValue(Value(item, name, full), 1);
        return list;
    }
}
