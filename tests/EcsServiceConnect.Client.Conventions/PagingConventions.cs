using System.Reflection;
using EcsServiceConnect.Client.Conventions.Facts;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Every paged operation whose pages hold a list has a shortcut: <c>PaginateServices</c> for ListServices.</summary>
public class PagingConventions
{
    public static TheoryData<string> Operations => ModelTypes.Names(ApiFacts.Current.Operations.Where(o => o.Value.Items is not null));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Shortcut_OfAnOperation_IsOneThatGivesItsItems(string operation)
    {
        var request = ModelTypes.Get(ApiFacts.Current.Operations[operation].Input);

        Assert.Equal(typeof(EcsPageable<>).MakeGenericType(ItemOf(request)), ShortcutOf(operation).ReturnType);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Shortcut_OfAnOperation_CanLeaveOutAllButWhatIsRequired(string operation)
    {
        var request = ModelTypes.Get(ApiFacts.Current.Operations[operation].Input);

        // A service is looked for in a cluster, so that comes first although it may be null.
        Assert.All(ShortcutOf(operation).GetParameters().Skip(1), parameter => Assert.True(
            parameter.HasDefaultValue
            || ModelSamples.IsRequired(MemberOf(request, parameter))
            || (operation, parameter.Name) is ("ListServiceDeployments", "cluster")));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Shortcut_OfAnOperation_SendsWhatThePlainRequestDoes(string operation)
    {
        var type = ModelTypes.Get(ApiFacts.Current.Operations[operation].Input);
        var shortcut = ShortcutOf(operation);
        var full = ModelSamples.Full(type);
        var plain = ModelSamples.Empty(type);
        foreach (var member in shortcut.GetParameters().Skip(1).Select(parameter => MemberOf(type, parameter)))
        {
            member.SetValue(plain, member.GetValue(full));
        }

        if (plain is ListAttributesRequest)
        {
            // The API requires it and has one value for it.
            type.GetProperty(nameof(ListAttributesRequest.TargetType))!.SetValue(plain, TargetType.ContainerInstance);
        }

        var client = new Recorder();
        object?[] arguments = [client, .. shortcut.GetParameters().Skip(1).Select(parameter => MemberOf(type, parameter).GetValue(full))];
        await DrainAsync(shortcut.Invoke(null, arguments)!);

        Assert.Equal(ModelJson.Write(plain), ModelJson.Write(Assert.Single(client.Requests)));
    }

    private static MethodInfo ShortcutOf(string operation)
    {
        var name = "Paginate" + (operation.StartsWith("List", StringComparison.Ordinal) ? operation[4..] : operation["Describe".Length..]);
        return Assert.Single(
            ModelTypes.Assembly.GetExportedTypes()
                .Where(t => t.Namespace == typeof(IEcsClient).Namespace && t.Name.EndsWith("Operations", StringComparison.Ordinal))
                .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static)),
            m => m.Name == name && m.GetParameters()[0].ParameterType == typeof(IEcsClient));
    }

    private static PropertyInfo MemberOf(Type request, ParameterInfo parameter)
    {
        var member = Assert.Single(request.GetProperties(), p => string.Equals(p.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(member.PropertyType, parameter.ParameterType);
        return member;
    }

    private static Type ItemOf(Type request) => request.BaseType!.GetGenericArguments()[1];

    private static async Task DrainAsync(object pageable)
    {
        var drain = typeof(PagingConventions).GetMethod(nameof(DrainAllAsync), BindingFlags.NonPublic | BindingFlags.Static)!;
        await (Task)drain.MakeGenericMethod(pageable.GetType().GetGenericArguments()).Invoke(null, [pageable])!;
    }

    private static async Task DrainAllAsync<TItem>(EcsPageable<TItem> pageable) =>
        Assert.Empty(await pageable.ToListAsync(TestContext.Current.CancellationToken));

    /// <summary>Answers everything with one empty page.</summary>
    private sealed class Recorder : IEcsClient
    {
        public List<EcsRequest> Requests { get; } = [];

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            Requests.Add(request);
            return Task.FromResult((TResponse)ModelSamples.Empty(typeof(TResponse)));
        }
    }
}
