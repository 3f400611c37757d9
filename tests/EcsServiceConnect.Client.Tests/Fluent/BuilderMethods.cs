using System.Reflection;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Fluent;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>Finds the methods of a builder: its own, and the extension members that its request makes available.</summary>
internal static class BuilderMethods
{
    private static readonly MethodInfo[] _extensions =
    [
        .. from type in typeof(EcsBuilder<,>).Assembly.GetExportedTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           where method.IsDefined(typeof(ExtensionAttribute)) && method.IsGenericMethodDefinition
           let receiver = method.GetParameters()[0].ParameterType
           where receiver.IsGenericType && receiver.GetGenericTypeDefinition() == typeof(EcsBuilder<,>)
           select method,
    ];

    public static IReadOnlyList<MethodInfo> Get(Type builder) =>
    [
        .. builder.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method => method.ReturnType == builder),
        .. _extensions.Select(method => TryMakeGeneric(method, builder)).OfType<MethodInfo>(),
    ];

    private static MethodInfo? TryMakeGeneric(MethodInfo method, Type builder)
    {
        try
        {
            return method.MakeGenericMethod(builder, builder.BaseType!.GetGenericArguments()[1]);
        }
        catch (ArgumentException)
        {
            // The request does not implement the interface that the extension requires.
            return null;
        }
    }
}
