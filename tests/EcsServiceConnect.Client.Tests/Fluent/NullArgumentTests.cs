using System.Reflection;
using System.Runtime.CompilerServices;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <summary>Every argument of every word that is not said to be nullable.</summary>
public class NullArgumentTests
{
    private static readonly NullabilityInfoContext _nullability = new();

    private static readonly object[] _builders =
    [
        ThrowingClient.Instance.Cluster("prod").Create(),
        ThrowingClient.Instance.Cluster("prod").CreateService("orders"),
        ThrowingClient.Instance.Cluster("prod").Service("orders").Update(),
        ThrowingClient.Instance.Cluster("prod").RunTask("migrate"),
        ThrowingClient.Instance.TaskDefinition("orders").Register(),
        new ContainerBuilder("web"),
        new ContainerOverrideBuilder("web"),
        new DeploymentBuilder(),
        new ServiceConnectBuilder(),
        new ServiceConnectEndpointBuilder("http"),
    ];

    private static readonly Dictionary<string, (object Builder, MethodInfo Word, ParameterInfo Argument)> _arguments = new(
        from builder in _builders
        from method in builder.GetType().GetMethods()
        where method.ReturnType == builder.GetType()
        from argument in method.GetParameters()
        where !argument.ParameterType.IsValueType && _nullability.Create(argument).WriteState == NullabilityState.NotNull
        let name = $"{builder.GetType().Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static one => one.Name))}): {argument.Name}"
        group (builder, method, argument) by name into same
        select KeyValuePair.Create(same.Key, same.First()));

    public static TheoryData<string> Arguments => [.. _arguments.Keys];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Method_NullArgument_ThrowsWithItsName(string name)
    {
        var (builder, method, argument) = _arguments[name];
        object?[] values = [.. method.GetParameters().Select(one => one.Name == argument.Name ? null : Sample(one.ParameterType))];

        var error = Assert.Throws<TargetInvocationException>(() => method.Invoke(builder, values));

        Assert.Equal(argument.Name, Assert.IsType<ArgumentNullException>(error.InnerException).ParamName);
    }

    [Fact]
    public void Builders_Exported_AreAllCovered() =>
        Assert.Equal(
            typeof(ContainerBuilder).Assembly.GetExportedTypes().Where(IsBuilder).Select(static type => type.Name).Order(StringComparer.Ordinal),
            _builders.Select(static builder => builder.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Constructors_NullName_Throw()
    {
        Assert.Throws<ArgumentNullException>("name", () => new ContainerBuilder(null!));
        Assert.Throws<ArgumentNullException>("name", () => new ContainerOverrideBuilder(null!));
        Assert.Throws<ArgumentNullException>("portName", () => new ServiceConnectEndpointBuilder(null!));
    }

    [Fact]
    public void Functions_ReturningNull_ThrowWithTheirName()
    {
        var service = ThrowingClient.Instance.Cluster("prod").CreateService("orders");

        Assert.Throws<ArgumentException>("deployment", () => service.WithDeployment(static _ => null!));
        Assert.Throws<ArgumentException>("endpoint", () => new ServiceConnectBuilder().AddEndpoint("http", static _ => null!));
        Assert.Contains("With", Assert.Throws<InvalidOperationException>(() => service.With(static _ => null!).Build()).Message, StringComparison.Ordinal);
    }

    private static bool IsBuilder(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Builder", StringComparison.Ordinal);

    private static object? Sample(Type type) =>
        type.IsValueType ? Activator.CreateInstance(type)
        : type == typeof(string) ? "a"
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsAssignableTo(typeof(Delegate)) ? _identity.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, null)
        : RuntimeHelpers.GetUninitializedObject(type);

    private static readonly MethodInfo _identity = typeof(NullArgumentTests).GetMethod(nameof(Identity), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Func<T, T> Identity<T>() => static same => same;
}
