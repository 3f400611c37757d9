using System.Reflection;
using System.Runtime.CompilerServices;
using EcsServiceConnect.Client.Fluent;

namespace EcsServiceConnect.Client.Tests.Fluent;

/// <content>Passes null for every argument that is not declared as nullable, of every builder method.</content>
public partial class EcsBuilderTests
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

    private static readonly Dictionary<string, (object Builder, MethodInfo Method, ParameterInfo Argument)> _arguments = new(
        from builder in _builders
        from method in BuilderMethods.Get(builder.GetType())
        let parameters = method.GetParameters()
        from argument in parameters
        where !argument.ParameterType.IsValueType && _nullability.Create(argument).WriteState == NullabilityState.NotNull
        let names = string.Join(", ", parameters.Select(static parameter => parameter.Name))
        group (builder, method, argument) by $"{builder.GetType().Name}.{method.Name}({names}): {argument.Name}" into cases
        select KeyValuePair.Create(cases.Key, cases.First()));

    private static readonly MethodInfo _identity = typeof(EcsBuilderTests).GetMethod(nameof(Identity), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TheoryData<string> Arguments => [.. _arguments.Keys];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Method_NullArgument_ThrowsWithItsName(string name)
    {
        var (builder, method, argument) = _arguments[name];
        object?[] values =
        [
            .. method.GetParameters().Select(parameter => parameter.Name == argument.Name ? null : Sample(parameter.ParameterType, builder)),
        ];

        var error = Assert.Throws<TargetInvocationException>(() => method.Invoke(builder, values));

        Assert.Equal(argument.Name, Assert.IsType<ArgumentNullException>(error.InnerException).ParamName);
    }

    [Fact]
    public void Arguments_ExtensionMembers_AreCovered()
    {
        Assert.Contains("CreateServiceBuilder.WithTag(builder, key, value): key", _arguments.Keys);
        Assert.Contains("UpdateServiceBuilder.InSubnets(builder, subnets, securityGroups, assignPublicIp): builder", _arguments.Keys);
        Assert.DoesNotContain("UpdateServiceBuilder.WithTag(builder, key, value): key", _arguments.Keys);
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

    private static object? Sample(Type type, object builder) =>
        type.IsInstanceOfType(builder) ? builder
        : type.IsValueType ? Activator.CreateInstance(type)
        : type == typeof(string) ? "a"
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsAssignableTo(typeof(Delegate)) ? _identity.MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, null)
        : RuntimeHelpers.GetUninitializedObject(type);

    private static Func<T, T> Identity<T>() => static argument => argument;
}
